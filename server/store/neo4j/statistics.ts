import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import type { Confidence } from '../../../core/model/link.ts';
import type { LinkKind } from '../../../core/model/link-kinds.ts';
import { countingStatistics } from '../columns/counting.ts';
import { ALL } from '../columns/passing.ts';
import type { LinkFilter } from '../filters.ts';
import type { Statistics } from '../graph-store.ts';
import {
  type Counted,
  type Counts,
  STATISTICS_PARTS,
  type StatisticsPart,
  statisticsOf,
} from '../statistics.ts';
import { kindsOf } from './claim-queries.ts';
import { passesAll } from './conditions.ts';
import type { Connection } from './connection.ts';
import type { CountedGraph, Graph } from './graph.ts';
import { amongMany } from './many-links.ts';
import { statisticsTexts } from './statistics-texts.ts';
import { havingOf } from './structure/link-counts.ts';
import { ANY } from './structure/tallies.ts';
import { sortsOf } from './tally-texts.ts';

export async function statistics(
  graph: CountedGraph,
  filter: LinkFilter,
  parts: readonly StatisticsPart[] = STATISTICS_PARTS,
): Promise<Statistics> {
  const { db, labels, columns } = graph;
  if (passesAll(filter)) return statisticsOf(await known(graph));
  const among = await amongMany(graph, filter);
  const told = await asked(db, filter, statisticsTexts(labels, filter, among !== null), parts);
  const untold = parts.filter((part) => told[part] === null);
  const counted =
    untold.length > 0 ? await columns.count(countingStatistics(filter, untold, among ?? ALL)) : null;
  return statisticsOf({
    links: told.LINKS ?? counted?.links ?? [],
    actors: told.ACTORS ?? counted?.actors ?? [],
    sources: told.SOURCES ?? counted?.sources ?? 0,
  });
}

/** Of the whole graph, from tallies. */
async function known({ db, labels: { tally: label, source } }: Graph): Promise<Counts> {
  const [found] = await db.read<{ tallies: [string, number][]; sources: number }>(
    `CALL () {
  UNWIND ['ACTOR|', 'LINK|'] AS sort MATCH (t:${label}) WHERE t.id STARTS WITH sort AND t.count > 0
  RETURN collect([t.id, t.count]) AS tallies
}
CALL () { MATCH (s:${source}) RETURN count(s) AS sources }
RETURN tallies, sources`,
  );
  const counts: Counts = { links: [], actors: [], sources: found?.sources ?? 0 };
  for (const [id, count] of found?.tallies ?? []) {
    const [sort, kind, value = ''] = id.split('|');
    if (sort === 'LINK' && kind === ANY) continue;
    if (sort === 'LINK')
      counts.links.push({ kind: kind as LinkKind, confidence: value as Confidence, count });
    else counts.actors.push({ kind: kind as ActorKind, country: value === ANY ? null : value, count });
  }
  return { ...counts, actors: withoutCountry(counts.actors) };
}

/** The tally of a kind whatever the country, made one of those that have none. */
function withoutCountry(actors: Counts['actors']): Counts['actors'] {
  const placed = new Map<ActorKind, number>();
  for (const { kind, country, count } of actors) {
    if (country !== null) placed.set(kind, (placed.get(kind) ?? 0) + count);
  }
  return actors
    .map((row) => (row.country === null ? { ...row, count: row.count - (placed.get(row.kind) ?? 0) } : row))
    .filter(({ count }) => count > 0);
}

interface Told {
  LINKS: Counts['links'] | null;
  ACTORS: Counts['actors'] | null;
  SOURCES: number | null;
}

/** What the texts tell of the links that pass: null where they don't, nothing of parts that are not asked for. */
async function asked(
  db: Connection,
  filter: LinkFilter,
  texts: Record<StatisticsPart, string | null>,
  parts: readonly StatisticsPart[],
): Promise<Told> {
  const kinds = kindsOf(filter);
  const parameters = { filter, kinds, sorts: sortsOf({ ...filter, kinds }), having: havingOf(filter) };
  const ask = async <Row>(part: StatisticsPart): Promise<Row[] | null> => {
    if (!parts.includes(part)) return [];
    const text = texts[part];
    return text === null ? null : db.read<Row>(text, parameters);
  };
  const [links, actors, sources] = await Promise.all([
    ask<Counts['links'][number]>('LINKS'),
    ask<Counts['actors'][number]>('ACTORS'),
    ask<Counted<object>>('SOURCES'),
  ]);
  return {
    LINKS: links?.some(({ kind }) => kind === null) ? null : links,
    ACTORS: actors,
    SOURCES: sources && (sources[0]?.count ?? 0),
  };
}
