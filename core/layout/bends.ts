import { awayFromLine, pairOf } from './lines.ts';
import { groupBy, type Joined, type Place } from './places.ts';

/** Between a line and the edge of an actor that it passes. */
const AIR = 7;
const STEP = 24;
/** A line that is bent further leads the eye astray. */
const MOST_BENT = 0.9;
/** Between the lines of several links that are bent together. */
const SPREAD = 34;
const SAMPLES = 16;
/** Lines times actors: what takes a few milliseconds. */
const MOST_WORK = 500_000;

interface Obstacle extends Place {
  id: string;
  radius: number;
}

interface Drawn {
  /** `size`: diameters. */
  actors: readonly (Place & { id: string; size: number })[];
  links: readonly (Joined & { id: string })[];
}

/**
 * How far the control point of a link's curve stands off the middle of its straight line, to the right of its way, for
 * those links that would run through an actor which they do not concern. By id; the others are straight.
 */
export function bendsOf({ actors, links }: Drawn): ReadonlyMap<string, number> {
  const bends = new Map<string, number>();
  const pairs = groupBy(links, pairOf);
  if (pairs.size * actors.length > MOST_WORK) return bends;
  const obstacles = actors.map(({ id, x, y, size }): Obstacle => ({ id, x, y, radius: size / 2 + AIR }));
  const byId = new Map(obstacles.map((obstacle) => [obstacle.id, obstacle]));
  for (const [pair, together] of pairs) {
    const [first] = together;
    if (!first) continue;
    const bend = bendOf(first, byId, obstacles);
    if (bend === 0) continue;
    bends.set(pair, first.from < first.to ? bend : -bend);
    together.forEach((link, place) => {
      const aside = besideOthers(bend, place, together.length, SPREAD);
      bends.set(link.id, link.from === first.from ? aside : -aside);
    });
  }
  return bends;
}

/**
 * How far one of several lines between the same two actors bends, by its place among them: evenly about the straight
 * line, or outwards from the way round somebody, since further inwards they would run into whom they lead round.
 */
export function besideOthers(round: number, place: number, count: number, step: number): number {
  return round === 0 ? (place - (count - 1) / 2) * step : round + Math.sign(round) * place * step;
}

function bendOf({ from, to }: Joined, byId: ReadonlyMap<string, Obstacle>, all: readonly Obstacle[]): number {
  const [start, end] = [byId.get(from), byId.get(to)];
  return start && end ? bendPast(start, end, all) : 0;
}

/**
 * The least bend that leads past everybody, as how far the control point of the curve stands to the right of the middle;
 * none where the straight line does, or no bend would. The two ends may be among `all`.
 */
export function bendPast<One extends Place & { radius: number }>(
  start: One,
  end: One,
  all: readonly One[],
  { step = STEP, most = MOST_BENT }: { step?: number; most?: number } = {},
): number {
  if (start === end) return 0;
  const others = all.filter((other) => other !== start && other !== end);
  if (!others.some((other) => awayFromLine(other, start, end, other.radius))) return 0;
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const near = others.filter((other) => awayFromLine(other, start, end, other.radius + length));
  for (let bend = step; bend <= length * most; bend += step) {
    const free = [bend, -bend].find((one) => isFree(pointsOn(start, end, one), near));
    if (free !== undefined) return free;
  }
  return 0;
}

function isFree(points: readonly Place[], obstacles: readonly (Place & { radius: number })[]): boolean {
  return obstacles.every(({ x, y, radius }) =>
    points.every((point) => (point.x - x) ** 2 + (point.y - y) ** 2 >= radius ** 2),
  );
}

/** Points on the curve whose control point stands `bend` to the right of the middle. */
function pointsOn(start: Place, end: Place, bend: number): Place[] {
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const control = {
    x: (start.x + end.x) / 2 - ((end.y - start.y) / length) * bend,
    y: (start.y + end.y) / 2 + ((end.x - start.x) / length) * bend,
  };
  return Array.from({ length: SAMPLES - 1 }, (_, index) => {
    const part = (index + 1) / SAMPLES;
    const along = (axis: 'x' | 'y') =>
      (1 - part) ** 2 * start[axis] + 2 * part * (1 - part) * control[axis] + part ** 2 * end[axis];
    return { x: along('x'), y: along('y') };
  });
}
