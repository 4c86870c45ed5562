import { groupBy } from '../group-by.ts';
import { pairOf } from './lines.ts';
import type { Joined, Place } from './places.ts';
import { type Body, bendPast, bendsPast } from './way-round.ts';

/** Between a line and the edge of an actor that it passes. */
const AIR = 7;
/** Between the lines of several links of the same two actors, as far as the canvas sets those apart that are not bent. */
const SPREAD = 34;
/** Lines times actors: what takes some thirty milliseconds on a slow machine. Of more, all are straight. */
const MOST_WORK = 500_000;

interface Drawn {
  /** `size`: diameters. */
  actors: readonly (Place & { id: string; size: number })[];
  links: readonly (Joined & { id: string })[];
}

/**
 * How far the control point of a link's curve stands off the middle of its straight line, to the right of its way, for
 * those links that would run through an actor which they do not concern. By id; the others are as the canvas has them.
 * Under its pair: that of one line for all links of the two, from the end that comes first.
 */
export function bendsOf({ actors, links }: Drawn): ReadonlyMap<string, number> {
  const bends = new Map<string, number>();
  const pairs = groupBy(links, pairOf);
  if (pairs.size * actors.length > MOST_WORK) return bends;
  const bodies = new Map(
    actors.map(({ id, x, y, size }): [string, Body] => [id, { x, y, radius: size / 2 + AIR }]),
  );
  const all = [...bodies.values()];
  for (const [pair, together] of pairs) {
    const [from = '', to = ''] = [together[0]?.from, together[0]?.to].sort();
    const [start, end] = [bodies.get(from), bodies.get(to)];
    if (!start || !end) continue;
    const alone = bendPast(start, end, all);
    if (alone !== 0) bends.set(pair, alone);
    const count = together.length;
    const several = count === 1 ? [alone] : bendsPast(start, end, all, { count, apart: SPREAD });
    if (isEven(several)) continue;
    together.forEach((link, place) => {
      const bend = several[place] ?? 0;
      bends.set(link.id, link.from === from ? bend : -bend);
    });
  }
  return bends;
}

/** As the canvas sets them by itself. */
function isEven(bends: readonly number[]): boolean {
  return bends.every((bend, place) => bend === (place - (bends.length - 1) / 2) * SPREAD);
}
