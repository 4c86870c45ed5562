import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import type { Confidence } from '../../../core/model/link.ts';
import type { LinkKind } from '../../../core/model/link-kinds.ts';
import type { LinkFilter } from '../filters.ts';
import type { Statistics } from '../graph-store.ts';
import { claimsFor, kindsOf } from './claim-queries.ts';
import { claimConditions, passesAll } from './conditions.ts';
import type { Connection } from './connection.ts';
import { ANY_EVIDENCE, type Labels } from './labels.ts';
import { ANY } from './tallies.ts';

type Counted<Fields> = Fields & { count: number };

export async function statistics(
  connection: Connection,
  labels: Labels,
  filter: LinkFilter,
): Promise<Statistics> {
  const { byLink, byActor, sources } = passesAll(filter)
    ? await known(connection, labels)
    : await counted(connection, labels, filter);
  return {
    actors: sum(byActor),
    links: sum(byLink),
    sources,
    actorKinds: tally(byActor, (row) => row.kind).map(([kind, count]) => ({ kind, count })),
    linkKinds: tally(byLink, (row) => row.kind).map(([kind, count]) => ({ kind, count })),
    countries: tally(byActor, (row) => row.country).map(([country, count]) => ({ country, count })),
    confidence: tally(byLink, (row) => row.confidence).map(([confidence, count]) => ({ confidence, count })),
  };
}

interface Counts {
  byLink: Counted<{ kind: LinkKind; confidence: Confidence }>[];
  byActor: Counted<{ kind: ActorKind; country: string | null }>[];
  sources: number;
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
  const counts: Counts = { byLink: [], byActor: [], sources: found?.sources ?? 0 };
  for (const [id, count] of found?.tallies ?? []) {
    const [sort, kind, value = ''] = id.split('|');
    if (sort === 'LINK' && kind === ANY) continue;
    if (sort === 'LINK')
      counts.byLink.push({ kind: kind as LinkKind, confidence: value as Confidence, count });
    else counts.byActor.push({ kind: kind as ActorKind, country: value === ANY ? null : value, count });
  }
  return { ...counts, byActor: withoutCountry(counts.byActor) };
}

/** The tally of a kind whatever the country, made one of those that have none. */
function withoutCountry(byActor: Counts['byActor']): Counts['byActor'] {
  const placed = new Map<ActorKind, number>();
  for (const { kind, country, count } of byActor) {
    if (country !== null) placed.set(kind, (placed.get(kind) ?? 0) + count);
  }
  return byActor
    .map((row) => (row.country === null ? { ...row, count: row.count - (placed.get(row.kind) ?? 0) } : row))
    .filter(({ count }) => count > 0);
}

/** Of the links that pass, by looking at them. */
async function counted(connection: Connection, labels: Labels, filter: LinkFilter): Promise<Counts> {
  const { links, actors, sources } = countingTexts(labels, filter);
  const parameters = { filter, kinds: kindsOf(filter) };
  const [byLink, byActor, bySource] = await Promise.all([
    connection.read<Counts['byLink'][number]>(links, parameters),
    connection.read<Counts['byActor'][number]>(actors, parameters),
    connection.read<Counted<object>>(sources, parameters),
  ]);
  return { byLink, byActor, sources: sum(bySource) };
}

function countingTexts(labels: Labels, filter: LinkFilter) {
  const { actor, source } = labels;
  const counts = {
    links: 'RETURN c.kind AS kind, c.confidence AS confidence, count(*) AS count',
    actors: 'RETURN a.kind AS kind, a.country AS country, count(*) AS count',
    sources: 'RETURN count(s) AS count',
  };
  const claims = `${claimsFor(labels, filter)} WHERE ${claimConditions(labels)}`;
  return {
    links: `${claims} ${counts.links}`,
    actors: `${claims} UNWIND [c.from, c.to] AS id WITH DISTINCT id MATCH (a:${actor} {id: id}) ${counts.actors}`,
    sources: `${claims} MATCH (c)-[:${ANY_EVIDENCE}]->(s:${source}) WITH DISTINCT s ${counts.sources}`,
  };
}

function sum(rows: Counted<object>[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

/** The largest first, then by name. */
function tally<Row extends Counted<object>, Name extends string>(
  rows: Row[],
  nameOf: (row: Row) => Name | null,
): [Name, number][] {
  const counts = new Map<Name, number>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + row.count);
  }
  return [...counts].sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1));
}
