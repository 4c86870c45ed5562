import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import type { Confidence } from '../../../core/model/link.ts';
import type { LinkKind } from '../../../core/model/link-kinds.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { Statistics } from '../graph-store.ts';
import {
  type Counted,
  type Counts,
  STATISTICS_PARTS,
  type StatisticsPart,
  statisticsOf,
} from '../statistics.ts';
import { claimsFor, kindsOf } from './claim-queries.ts';
import { claimConditions, passesAll } from './conditions.ts';
import type { Connection } from './connection.ts';
import { talliedEndSorts } from './end-tallies.ts';
import { ANY_EVIDENCE, type Labels } from './labels.ts';
import { ANY, sortsOf, talliedSorts } from './tallies.ts';

export async function statistics(
  connection: Connection,
  labels: Labels,
  filter: LinkFilter,
  parts: readonly StatisticsPart[] = STATISTICS_PARTS,
): Promise<Statistics> {
  return statisticsOf(
    passesAll(filter) ? await known(connection, labels) : await counted(connection, labels, filter, parts),
  );
}

/** Of the whole graph, from tallies. */
async function known(connection: Connection, { tally: label, source }: Labels): Promise<Counts> {
  const [found] = await connection.read<{ tallies: [string, number][]; sources: number }>(
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

/** Of the links that pass, by looking at them. */
async function counted(
  connection: Connection,
  labels: Labels,
  filter: LinkFilter,
  parts: readonly StatisticsPart[],
): Promise<Counts> {
  const texts = textsFor(labels, filter);
  const kinds = kindsOf(filter);
  const parameters = { filter, kinds, sorts: sortsOf({ ...filter, kinds }) };
  const ask = async <Row>(part: StatisticsPart): Promise<Row[]> =>
    parts.includes(part) ? connection.read<Row>(texts[part], parameters) : [];
  const [links, actors, [sources]] = await Promise.all([
    ask<Counts['links'][number]>('LINKS'),
    ask<Counts['actors'][number]>('ACTORS'),
    ask<Counted<object>>('SOURCES'),
  ]);
  return { links, actors, sources: sources?.count ?? 0 };
}

function textsFor(labels: Labels, filter: LinkFilter): Record<StatisticsPart, string> {
  const { actor, source } = labels;
  const claims = `${claimsFor(labels, filter)} WHERE ${claimConditions(labels)}`;
  const links = `${claims} RETURN c.kind AS kind, c.confidence AS confidence, count(*) AS count`;
  return {
    LINKS: talliedLinks(labels, filter, links),
    ACTORS: `${claims} UNWIND [c.from, c.to] AS id WITH DISTINCT id MATCH (a:${actor} {id: id})
RETURN a.kind AS kind, a.country AS country, count(*) AS count`,
    SOURCES: `${claims} MATCH (c)-[:${ANY_EVIDENCE}]->(s:${source}) RETURN count(DISTINCT s) AS count`,
  };
}

/** From tallies where those know; `looking` looks at the links else. */
function talliedLinks(labels: Labels, filter: LinkFilter, looking: string): string {
  if (saysOnly(filter, 'kinds', 'confidence', 'activeOn')) return talliedSorts(labels, looking);
  const areTold = filter.actorKinds && saysOnly(filter, 'kinds', 'confidence', 'actorKinds');
  return areTold ? talliedEndSorts(labels) : looking;
}
