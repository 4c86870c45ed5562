import { type ActorKind, actorKinds } from '../../../core/model/actor-kinds.ts';
import { CONFIDENCES } from '../../../core/model/link.ts';
import { linkKinds } from '../../../core/model/link-kinds.ts';
import type { ActorFilter, LinkFilter } from '../filters.ts';
import type { Counts, StatisticsPart } from '../statistics.ts';
import { COUNTRY_NUMBERS, countryNumber, countryOfNumber, isCountryCode } from './actor-block.ts';
import type { ActorColumns } from './columns.ts';
import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS, dayNumber, dayOfNumber } from './day-number.ts';
import type { LinkBlock } from './link-block.ts';
import { Marks } from './marks.ts';
import {
  ALL,
  type Among,
  FROM_ITS_BEGINNING,
  FROM_ITS_END,
  forEachIn,
  forEachPassing,
  passing,
} from './passing.ts';

/** Counts what is in blocks of links: in one go, or some at a time. */
interface Counter<Result> {
  add(blocks: Iterable<LinkBlock>): void;
  result(): Result;
}

/** Makes a counter for links between these actors. */
export type Counting<Result> = (actors: ActorColumns) => Counter<Result>;

/** The parts of the statistics that are asked for, of the links that pass; nothing of the others. */
export function countingStatistics(
  filter: LinkFilter,
  parts: readonly StatisticsPart[],
  among: Among = ALL,
): Counting<Counts> {
  const [wantsActors, wantsSources] = [parts.includes('ACTORS'), parts.includes('SOURCES')];
  return (actors) => {
    const pass = passing(actors, filter, among);
    const ofSort = new Uint32Array(256);
    const ends = new Marks(actors.kind.length);
    const sources = new Marks();
    return {
      add(blocks) {
        for (const [block, mask] of pass(blocks)) {
          forEachIn(mask, (place) => {
            addTo(ofSort, block.sort[place] as number);
            if (!wantsActors) return;
            ends.add(block.from[place] as number);
            ends.add(block.to[place] as number);
          });
          if (!wantsSources) continue;
          for (let at = 0; at < block.places.length; at++)
            if (mask[block.places[at] as number] !== 0) sources.add(block.sources[at] as number);
        }
      },
      result: () => ({
        links: parts.includes('LINKS') ? linksBySort(ofSort) : [],
        actors: wantsActors ? actorsBySort(actors, ends) : [],
        sources: sources.size,
      }),
    };
  };
}

export function addTo(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

function linksBySort(counts: Uint32Array): Counts['links'] {
  const rows = linkKinds.flatMap((kind, ofKind) =>
    CONFIDENCES.map((confidence, doubt) => ({
      kind,
      confidence,
      count: counts[ofKind * CONFIDENCES.length + doubt] as number,
    })),
  );
  return rows.filter(({ count }) => count > 0);
}

function actorsBySort({ kind, country }: ActorColumns, those: Marks): Counts['actors'] {
  const counts = new Uint32Array(actorKinds.length * COUNTRY_NUMBERS);
  for (let actor = 0; actor < kind.length; actor++)
    if (those.has(actor))
      addTo(counts, (kind[actor] as number) * COUNTRY_NUMBERS + (country[actor] as number));
  const rows = Array.from(counts, (count, sort) => ({
    kind: actorKinds[Math.floor(sort / COUNTRY_NUMBERS)] as ActorKind,
    country: countryOfNumber(sort % COUNTRY_NUMBERS),
    count,
  }));
  return rows.filter(({ count }) => count > 0);
}

/** How many links pass. */
export function countingLinks(filter: LinkFilter, among: Among = ALL): Counting<number> {
  return (actors) => {
    const pass = passing(actors, filter, among);
    let count = 0;
    return {
      add: (blocks) =>
        forEachPassing(pass(blocks), () => {
          count++;
        }),
      result: () => count,
    };
  };
}

/** How many actors of these kinds and countries, which are codes, have a link that passes. Null: any. */
export function countingLinkedActors(
  linked: LinkFilter,
  { kinds, countries }: Pick<ActorFilter, 'kinds' | 'countries'>,
): Counting<number> {
  const ofKinds = kinds && new Set(kinds.map((one) => actorKinds.indexOf(one)));
  const ofCountries = countries && new Set(countries.filter(isCountryCode).map(countryNumber));
  return (actors) => {
    const pass = passing(actors, linked);
    const ends = new Marks(actors.kind.length);
    const passes = (actor: number) =>
      ends.has(actor) &&
      (ofKinds?.has(actors.kind[actor] as number) ?? true) &&
      (ofCountries?.has(actors.country[actor] as number) ?? true);
    return {
      add: (blocks) =>
        forEachPassing(pass(blocks), (block, place, seen) => {
          if ((seen & FROM_ITS_BEGINNING) !== 0) ends.add(block.from[place] as number);
          if ((seen & FROM_ITS_END) !== 0) ends.add(block.to[place] as number);
        }),
      result() {
        let count = 0;
        for (let actor = 0; actor < actors.kind.length; actor++) if (passes(actor)) count++;
        return count;
      },
    };
  };
}

export interface DayCounts {
  day: string;
  started: number;
  ended: number;
}

/** How many of the links that pass begin and end on each day, in order of days. */
export function countingDays(filter: LinkFilter, among: Among = ALL): Counting<DayCounts[]> {
  return (actors) => {
    const pass = passing(actors, filter, among);
    const started = new Map<number, number>();
    const ended = new Map<number, number>();
    const add = (to: Map<number, number>, day: number) => to.set(day, (to.get(day) ?? 0) + 1);
    return {
      add: (blocks) =>
        forEachPassing(pass(blocks), ({ start, end }, place) => {
          const [first, last] = [start[place] as number, end[place] as number];
          if (first !== BEFORE_ALL_DAYS) add(started, first);
          if (last !== AFTER_ALL_DAYS) add(ended, last);
        }),
      result() {
        const days = [...new Set([...started.keys(), ...ended.keys()])].sort((one, other) => one - other);
        return days.map((day) => ({
          day: dayOfNumber(day),
          started: started.get(day) ?? 0,
          ended: ended.get(day) ?? 0,
        }));
      },
    };
  };
}

/** How many beginnings and ends of the links that pass are within two days. */
export function countingEvents(
  filter: LinkFilter,
  since: string,
  until: string,
  among: Among = ALL,
): Counting<number> {
  const [first, last] = [dayNumber(since), dayNumber(until)];
  const isWithin = (day: number | undefined) => day !== undefined && day >= first && day <= last;
  return (actors) => {
    const pass = passing(actors, filter, among);
    let count = 0;
    return {
      add: (blocks) =>
        forEachPassing(pass(blocks), ({ start, end }, place) => {
          if (isWithin(start[place])) count++;
          if (isWithin(end[place])) count++;
        }),
      result: () => count,
    };
  };
}
