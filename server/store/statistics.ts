import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { Confidence } from '../../core/model/link.ts';
import type { LinkKind } from '../../core/model/link-kinds.ts';
import type { Statistics } from './graph-store.ts';

/** What is counted apart from the rest, so that nobody waits for what nobody asked. */
export const STATISTICS_PARTS = ['ACTORS', 'LINKS', 'SOURCES'] as const;
export type StatisticsPart = (typeof STATISTICS_PARTS)[number];

export type Counted<Fields> = Fields & { count: number };

/** What a store counts. */
export interface Counts {
  actors: Counted<{ kind: ActorKind; country: string | null }>[];
  links: Counted<{ kind: LinkKind; confidence: Confidence }>[];
  sources: number;
}

export function statisticsOf({ actors, links, sources }: Counts): Statistics {
  return {
    actors: sum(actors),
    links: sum(links),
    sources,
    actorKinds: tally(actors, ({ kind }) => kind).map(([kind, count]) => ({ kind, count })),
    linkKinds: tally(links, ({ kind }) => kind).map(([kind, count]) => ({ kind, count })),
    countries: tally(actors, ({ country }) => country).map(([country, count]) => ({ country, count })),
    confidence: tally(links, ({ confidence }) => confidence).map(([confidence, count]) => ({
      confidence,
      count,
    })),
  };
}

function sum(rows: readonly Counted<object>[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

/** The largest first, then by name. */
function tally<Row extends Counted<object>, Name extends string>(
  rows: readonly Row[],
  nameOf: (row: Row) => Name | null,
): [Name, number][] {
  const counts = new Map<Name, number>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + row.count);
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1));
}
