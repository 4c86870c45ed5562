import { actorKinds } from '../../../core/model/actor-kinds.ts';
import { CONFIDENCES } from '../../../core/model/link.ts';
import { linkKinds } from '../../../core/model/link-kinds.ts';
import type { ActorFilter, LinkFilter } from '../filters.ts';
import type { Counts, StatisticsPart } from '../statistics.ts';
import { COUNTRY_NUMBERS, countryNumber, countryOfNumber, isCountryCode } from './actor-block.ts';
import type { ActorColumns, Columns } from './columns.ts';
import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS, dayNumber, dayOfNumber } from './day-number.ts';
import { LINKS_IN_BLOCK } from './link-block.ts';
import { Marks } from './marks.ts';
import { FROM_ITS_BEGINNING, FROM_ITS_END, passing } from './passing.ts';

/** The parts of the statistics that are asked for, of the links that pass; nothing of the others. */
export function countStatistics(
  columns: Columns,
  filter: LinkFilter,
  parts: readonly StatisticsPart[],
): Counts {
  const ofSort = new Uint32Array(256);
  const actors = new Marks(columns.actors.kind.length);
  const sources = new Marks();
  const [wantsActors, wantsSources] = [parts.includes('ACTORS'), parts.includes('SOURCES')];
  for (const [block, mask] of passing(columns, filter)) {
    for (let place = 0; place < LINKS_IN_BLOCK; place++) {
      if (mask[place] === 0) continue;
      const sort = block.sort[place] as number;
      ofSort[sort] = (ofSort[sort] as number) + 1;
      if (!wantsActors) continue;
      actors.add(block.from[place] as number);
      actors.add(block.to[place] as number);
    }
    if (!wantsSources) continue;
    for (let at = 0; at < block.places.length; at++)
      if (mask[block.places[at] as number] !== 0) sources.add(block.sources[at] as number);
  }
  return {
    links: parts.includes('LINKS') ? linksBySort(ofSort) : [],
    actors: wantsActors ? actorsBySort(columns.actors, actors) : [],
    sources: sources.size,
  };
}

function linksBySort(counts: Uint32Array): Counts['links'] {
  return linkKinds.flatMap((kind, ofKind) =>
    CONFIDENCES.flatMap((confidence, doubt) => {
      const count = counts[ofKind * CONFIDENCES.length + doubt] as number;
      return count === 0 ? [] : [{ kind, confidence, count }];
    }),
  );
}

function actorsBySort({ kind, country }: ActorColumns, those: Marks): Counts['actors'] {
  const counts = new Uint32Array(actorKinds.length * COUNTRY_NUMBERS);
  for (let actor = 0; actor < kind.length; actor++)
    if (those.has(actor)) {
      const sort = (kind[actor] as number) * COUNTRY_NUMBERS + (country[actor] as number);
      counts[sort] = (counts[sort] as number) + 1;
    }
  const rows: Counts['actors'] = [];
  for (const [sort, count] of counts.entries())
    if (count > 0)
      rows.push({
        kind: actorKinds[Math.floor(sort / COUNTRY_NUMBERS)] as (typeof actorKinds)[number],
        country: countryOfNumber(sort % COUNTRY_NUMBERS),
        count,
      });
  return rows;
}

/** How many links pass. */
export function countLinks(columns: Columns, filter: LinkFilter): number {
  let count = 0;
  for (const [, mask] of passing(columns, filter))
    for (let place = 0; place < LINKS_IN_BLOCK; place++) if (mask[place] !== 0) count++;
  return count;
}

/** How many actors of these kinds and countries, which are codes, have a link that passes. Null: any. */
export function countLinkedActors(
  columns: Columns,
  linked: LinkFilter,
  { kinds, countries }: Pick<ActorFilter, 'kinds' | 'countries'>,
): number {
  const { kind, country } = columns.actors;
  const actors = new Marks(kind.length);
  for (const [block, mask] of passing(columns, linked)) {
    for (let place = 0; place < LINKS_IN_BLOCK; place++) {
      const from = mask[place] as number;
      if ((from & FROM_ITS_BEGINNING) !== 0) actors.add(block.from[place] as number);
      if ((from & FROM_ITS_END) !== 0) actors.add(block.to[place] as number);
    }
  }
  const ofKinds = kinds && new Set(kinds.map((one) => actorKinds.indexOf(one)));
  const ofCountries = countries && new Set(countries.filter(isCountryCode).map(countryNumber));
  let count = 0;
  for (let actor = 0; actor < kind.length; actor++) {
    const passes =
      actors.has(actor) &&
      (ofKinds?.has(kind[actor] as number) ?? true) &&
      (ofCountries?.has(country[actor] as number) ?? true);
    if (passes) count++;
  }
  return count;
}

/** On how many of the links that pass begin and end on each day, in order of days. */
export function countDays(
  columns: Columns,
  filter: LinkFilter,
): { day: string; started: number; ended: number }[] {
  const started = new Map<number, number>();
  const ended = new Map<number, number>();
  const add = (to: Map<number, number>, day: number) => to.set(day, (to.get(day) ?? 0) + 1);
  for (const [{ start, end }, mask] of passing(columns, filter)) {
    for (let place = 0; place < LINKS_IN_BLOCK; place++) {
      if (mask[place] === 0) continue;
      const [first, last] = [start[place] as number, end[place] as number];
      if (first !== BEFORE_ALL_DAYS) add(started, first);
      if (last !== AFTER_ALL_DAYS) add(ended, last);
    }
  }
  const days = [...new Set([...started.keys(), ...ended.keys()])].sort((one, other) => one - other);
  return days.map((day) => ({
    day: dayOfNumber(day),
    started: started.get(day) ?? 0,
    ended: ended.get(day) ?? 0,
  }));
}

/** How many beginnings and ends of the links that pass are within two days. */
export function countEvents(columns: Columns, filter: LinkFilter, since: string, until: string): number {
  const [first, last] = [dayNumber(since), dayNumber(until)];
  let count = 0;
  for (const [{ start, end }, mask] of passing(columns, filter)) {
    for (let place = 0; place < LINKS_IN_BLOCK; place++) {
      if (mask[place] === 0) continue;
      if ((start[place] as number) >= first && (start[place] as number) <= last) count++;
      if ((end[place] as number) >= first && (end[place] as number) <= last) count++;
    }
  }
  return count;
}
