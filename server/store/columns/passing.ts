import { actorKinds } from '../../../core/model/actor-kinds.ts';
import { CONFIDENCES } from '../../../core/model/link.ts';
import { linkKinds } from '../../../core/model/link-kinds.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import { ROWS_IN_BLOCK } from './blocks.ts';
import type { ActorColumns } from './columns.ts';
import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS, dayNumber } from './day-number.ts';
import { type LinkBlock, sortNumber } from './link-block.ts';
import { Marks } from './marks.ts';

/** Whether columns tell all that a filter asks. */
export function isInColumns(filter: LinkFilter): boolean {
  return saysOnly(filter, 'kinds', 'confidence', 'activeOn', 'actorKinds');
}

/** Which links beside what a filter asks, by the numbers that columns have for rows. Null: any. */
export interface Among {
  /** Links that touch any of these actors. */
  actors: readonly number[] | null;
  /** Links that cite this source. */
  source: number | null;
}

export const ALL: Among = { actors: null, source: null };

/** What passes as seen from the actor that a link begins at, and from the one that it ends at: bits of a mask. */
export const FROM_ITS_BEGINNING = 1;
export const FROM_ITS_END = 2;

/** Of blocks of links, each with a mask that says, by place, which pass; the same mask again and again. */
export type Passing = (blocks: Iterable<LinkBlock>) => Iterable<[block: LinkBlock, mask: Uint8Array]>;

/**
 * Finds which links pass. `actorKinds` are those of the actor at the other end: who cares for either end asks whether there is
 * any bit.
 */
export function passing(actors: ActorColumns, filter: LinkFilter, among: Among = ALL): Passing {
  const touched = among.actors && new Marks(actors.kind.length, among.actors);
  const sorts = sortsOf(filter);
  const ends = kindsOf(filter);
  const [latestStart, earliestEnd] =
    filter.activeOn === null
      ? [AFTER_ALL_DAYS, BEFORE_ALL_DAYS]
      : [dayNumber(filter.activeOn), dayNumber(filter.activeOn)];
  const mask = new Uint8Array(ROWS_IN_BLOCK);
  return function* (blocks) {
    for (const block of blocks) {
      const { from, to, start, end, sort } = block;
      for (let place = 0; place < ROWS_IN_BLOCK; place++) {
        const passes =
          sorts[sort[place] as number] === 1 &&
          (start[place] as number) <= latestStart &&
          (end[place] as number) >= earliestEnd &&
          (touched === null || touched.has(from[place] as number) || touched.has(to[place] as number));
        if (!passes) mask[place] = 0;
        else if (ends === null) mask[place] = FROM_ITS_BEGINNING | FROM_ITS_END;
        else {
          const seen = ends[actors.kind[to[place] as number] as number] as number;
          const seeing = ends[actors.kind[from[place] as number] as number] as number;
          mask[place] = seen * FROM_ITS_BEGINNING + seeing * FROM_ITS_END;
        }
      }
      if (among.source !== null) leaveCiting(block, among.source, mask);
      yield [block, mask];
    }
  };
}

/** Takes from a mask what doesn't cite a source. */
function leaveCiting({ places, sources }: LinkBlock, source: number, mask: Uint8Array): void {
  const citing = new Set<number>();
  for (let at = 0; at < sources.length; at++) if (sources[at] === source) citing.add(places[at] as number);
  for (let place = 0; place < mask.length; place++) if (!citing.has(place)) mask[place] = 0;
}

/** Does something for each link that passes, at a place of a block; `seen`: its bits of the mask. */
export function forEachPassing(
  passing: ReturnType<Passing>,
  work: (block: LinkBlock, place: number, seen: number) => void,
): void {
  for (const [block, mask] of passing) forEachIn(mask, (place, seen) => work(block, place, seen));
}

/** The same for each place of a mask that has any bit. */
export function forEachIn(mask: Uint8Array, work: (place: number, seen: number) => void): void {
  for (let place = 0; place < mask.length; place++) {
    const seen = mask[place] as number;
    if (seen !== 0) work(place, seen);
  }
}

/** 1 for each sort of link that is asked for. */
function sortsOf({ kinds, confidence }: LinkFilter): Uint8Array {
  const sorts = new Uint8Array(256);
  for (const kind of kinds ?? linkKinds)
    for (const one of confidence ?? CONFIDENCES) sorts[sortNumber(kind, CONFIDENCES.indexOf(one))] = 1;
  return sorts;
}

/** 1 for each kind of actor that is asked for; null for any. */
function kindsOf(filter: LinkFilter): Uint8Array | null {
  if (filter.actorKinds === null) return null;
  const kinds = new Uint8Array(256);
  for (const kind of filter.actorKinds) kinds[actorKinds.indexOf(kind)] = 1;
  return kinds;
}
