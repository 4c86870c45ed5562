import { awayFromLine } from './lines.ts';
import type { Joined } from './places.ts';

/** One step of a force, as d3-force runs it; the alpha falls from 1 to 0. */
type Force = (alpha: number) => void;

/** Between a line and the middle of an actor that it passes. */
const LINE_ROOM = 44;

/** An actor while forces move it. */
interface Moving {
  id: string;
  x: number;
  y: number;
  vx?: number;
  vy?: number;
}

/** With the room that it and its label take. */
export interface Body extends Moving {
  fx?: number;
  fy?: number;
  width: number;
  height: number;
}

/** Keeps labels off each other: who overlaps is pushed away along the shorter way out. */
export function labelRoom(bodies: readonly Body[]): Force {
  return () => {
    bodies.forEach((one, index) => {
      for (let at = index + 1; at < bodies.length; at += 1) {
        const other = bodies[at] as Body;
        const x = other.x - one.x;
        const y = other.y - one.y;
        const across = (one.width + other.width) / 2 - (x < 0 ? -x : x);
        const down = (one.height + other.height) / 2 - (y < 0 ? -y : y);
        if (across <= 0 || down <= 0) continue;
        if (across < down) push(other, one, { x: (x < 0 ? -0.3 : 0.3) * across, y: 0 });
        else push(other, one, { x: 0, y: (y < 0 ? -0.3 : 0.3) * down });
      }
    });
  };
}

/** Keeps actors off lines that are not theirs, the more the calmer the rest has become. */
export function clearLines<Being extends Moving>(bodies: readonly Being[], lines: readonly Joined[]): Force {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const ends = lines.flatMap(({ from, to }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start && end ? [[start, end] as const] : [];
  });
  return (alpha) => {
    const strength = 0.35 * (1 - alpha);
    for (const [start, end] of ends) {
      for (const body of bodies) {
        if (body === start || body === end) continue;
        const away = awayFromLine(body, start, end, LINE_ROOM);
        if (!away) continue;
        const distance = Math.hypot(away.x, away.y);
        // Right on the line: off it to the left of its way.
        const side = distance > 0.01 ? away : { x: start.y - end.y, y: end.x - start.x };
        const amount = (strength * (LINE_ROOM - distance)) / Math.hypot(side.x, side.y);
        const by = { x: side.x * amount, y: side.y * amount };
        push(body, start, by);
        push(body, end, { x: by.x / 2, y: by.y / 2 });
      }
    }
  };
}

function push(one: Moving, other: Moving, by: { x: number; y: number }): void {
  one.vx = (one.vx ?? 0) + by.x / 2;
  one.vy = (one.vy ?? 0) + by.y / 2;
  other.vx = (other.vx ?? 0) - by.x / 2;
  other.vy = (other.vy ?? 0) - by.y / 2;
}
