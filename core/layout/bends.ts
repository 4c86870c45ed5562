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
/** Lines times actors: what takes some thirty milliseconds on a slow machine. Of more, all are straight. */
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
  const isInTheWay = (one: One) =>
    one !== start && one !== end && awayFromLine(one, start, end, one.radius) !== null;
  if (start === end || !all.some(isInTheWay)) return 0;
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const furthest = length * most;
  const near = all
    .filter((one) => one !== start && one !== end)
    .map((one) => seenFrom(start, end, length, one))
    .filter(
      ({ along, aside, radius }) => along > 0 && along < length && Math.abs(aside) < radius + furthest / 2,
    );
  for (let bend = step; bend <= furthest; bend += step) {
    const free = [bend, -bend].find((one) => near.every((body) => isPast(body, one, length)));
    if (free !== undefined) return free;
  }
  return 0;
}

/** Somebody as seen from a line: how far along it, and how far to its right. */
interface Beside {
  along: number;
  aside: number;
  radius: number;
}

function seenFrom(start: Place, end: Place, length: number, one: Place & { radius: number }): Beside {
  const [across, down] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const [x, y] = [one.x - start.x, one.y - start.y];
  return { along: x * across + y * down, aside: y * across - x * down, radius: one.radius };
}

/** Tried at those points of the curve that are near enough: it goes along the line evenly, and aside in a bow. */
function isPast({ along, aside, radius }: Beside, bend: number, length: number): boolean {
  const first = Math.max(1, Math.ceil(((along - radius) / length) * SAMPLES));
  const last = Math.min(SAMPLES - 1, Math.floor(((along + radius) / length) * SAMPLES));
  for (let sample = first; sample <= last; sample += 1) {
    const part = sample / SAMPLES;
    const bow = 2 * part * (1 - part) * bend;
    if ((along - part * length) ** 2 + (aside - bow) ** 2 < radius ** 2) return false;
  }
  return true;
}
