import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import type { Confidence } from '../../../core/model/link.ts';
import type { LinkKind } from '../../../core/model/link-kinds.ts';
import type { LinkFilter } from '../filters.ts';
import type { Statistics } from '../graph-store.ts';
import { claimsFor } from './claim-queries.ts';
import { claimConditions, passesAll } from './conditions.ts';
import type { Connection } from './connection.ts';
import { ANY_EVIDENCE, type Labels } from './labels.ts';

type Counted<Fields> = Fields & { count: number };

export async function statistics(
  connection: Connection,
  labels: Labels,
  filter: LinkFilter,
): Promise<Statistics> {
  const { links, actors, sources } = countingTexts(labels, filter);
  const [byLink, byActor, bySource] = await Promise.all([
    connection.read<Counted<{ kind: LinkKind; confidence: Confidence }>>(links, { filter }),
    connection.read<Counted<{ kind: ActorKind; country: string | null }>>(actors, { filter }),
    connection.read<Counted<object>>(sources, { filter }),
  ]);
  return {
    actors: sum(byActor),
    links: sum(byLink),
    sources: sum(bySource),
    actorKinds: tally(byActor, (row) => row.kind).map(([kind, count]) => ({ kind, count })),
    linkKinds: tally(byLink, (row) => row.kind).map(([kind, count]) => ({ kind, count })),
    countries: tally(byActor, (row) => row.country).map(([country, count]) => ({ country, count })),
    confidence: tally(byLink, (row) => row.confidence).map(([confidence, count]) => ({ confidence, count })),
  };
}

function countingTexts(labels: Labels, filter: LinkFilter) {
  const { actor, claim, source } = labels;
  const counts = {
    links: 'RETURN c.kind AS kind, c.confidence AS confidence, count(*) AS count',
    actors: 'RETURN a.kind AS kind, a.country AS country, count(*) AS count',
    sources: 'RETURN count(s) AS count',
  };
  if (passesAll(filter)) {
    return {
      links: `MATCH (c:${claim}) ${counts.links}`,
      actors: `MATCH (a:${actor}) ${counts.actors}`,
      sources: `MATCH (s:${source}) ${counts.sources}`,
    };
  }
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
