import { CONFIDENCES } from '../../../core/model/link.ts';
import { linkKinds } from '../../../core/model/link-kinds.ts';
import type { LinkFilter } from '../filters.ts';
import type { Direction, LinkCount } from '../graph-store.ts';
import { addTo, type Counting } from './counting.ts';
import { FROM_ITS_BEGINNING, FROM_ITS_END, forEachPassing, passing } from './passing.ts';

/** How many links of each of some actors pass as seen from it. */
export function countingLinksOf(
  those: readonly number[],
  filter: LinkFilter,
  direction: Direction,
): Counting<Map<number, number>> {
  return (actors) => {
    const counts = new Map(those.map((actor) => [actor, 0]));
    const pass = passing(actors, filter, { actors: those, source: null });
    return {
      add: (blocks) =>
        forEachPassing(pass(blocks), ({ from, to }, place, seen) => {
          const [start, end] = [from[place] as number, to[place] as number];
          const passesOut = direction !== 'IN' && (seen & FROM_ITS_BEGINNING) !== 0;
          const passesIn = direction !== 'OUT' && (seen & FROM_ITS_END) !== 0;
          if (passesOut) increase(counts, start);
          // One with itself has been counted at its beginning.
          if (passesIn && !(passesOut && start === end)) increase(counts, end);
        }),
      result: () => counts,
    };
  };
}

/** The same by kind in the order of their names, OUT before IN; one with itself goes out. */
export function countingLinkCounts(
  those: readonly number[],
  filter: LinkFilter,
): Counting<Map<number, LinkCount[]>> {
  return (actors) => {
    const counts = new Map(those.map((actor) => [actor, new Uint32Array(2 * linkKinds.length)]));
    const pass = passing(actors, filter, { actors: those, source: null });
    const add = (actor: number, sort: number, way: 0 | 1) => {
      const ofActor = counts.get(actor);
      if (ofActor) addTo(ofActor, 2 * Math.floor(sort / CONFIDENCES.length) + way);
    };
    return {
      add: (blocks) =>
        forEachPassing(pass(blocks), ({ from, to, sort }, place, seen) => {
          const [start, end] = [from[place] as number, to[place] as number];
          if ((seen & FROM_ITS_BEGINNING) !== 0) add(start, sort[place] as number, 0);
          if ((seen & FROM_ITS_END) !== 0 && start !== end) add(end, sort[place] as number, 1);
        }),
      result: () => new Map([...counts].map(([actor, ofActor]) => [actor, linkCountsOf(ofActor)])),
    };
  };
}

function linkCountsOf(counts: Uint32Array): LinkCount[] {
  return [...linkKinds].sort().flatMap((kind) => {
    const at = 2 * linkKinds.indexOf(kind);
    return (['OUT', 'IN'] as const)
      .map((direction, way) => ({ kind, direction, count: counts[at + way] as number }))
      .filter(({ count }) => count > 0);
  });
}

/** How many of the links that pass cite each of some sources. */
export function countingCiting(those: readonly number[], filter: LinkFilter): Counting<Map<number, number>> {
  return (actors) => {
    const counts = new Map(those.map((source) => [source, 0]));
    const pass = passing(actors, filter);
    return {
      add(blocks) {
        for (const [{ places, sources }, mask] of pass(blocks))
          for (let at = 0; at < places.length; at++)
            if (mask[places[at] as number] !== 0) increase(counts, sources[at] as number);
      },
      result: () => counts,
    };
  };
}

/** One more, of what is counted at all. */
function increase(counts: Map<number, number>, of: number): void {
  const count = counts.get(of);
  if (count !== undefined) counts.set(of, count + 1);
}
