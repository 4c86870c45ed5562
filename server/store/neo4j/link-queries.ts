import type { Link } from '../../../core/model/link.ts';
import type { LinkKind } from '../../../core/model/link-kinds.ts';
import { countingLinkCounts } from '../columns/counting-around.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { Direction, LinkCount } from '../graph-store.ts';
import { mergeUndirected } from '../link-counts.ts';
import { parsed } from '../parsed.ts';
import { farLinkConditions, innerClaims, innerLinks } from './conditions.ts';
import type { CountedGraph, Graph } from './graph.ts';
import { mostWalked } from './hubs.ts';
import type { Labels } from './labels.ts';
import { havingMany } from './many-links.ts';
import { countsAmong, linkCountsOf } from './structure/link-counts.ts';

/** What stands on the two sides of a relationship that is read from the actor before it. */
export const ARROWS: Record<Direction, [string, string]> = {
  OUT: ['-', '->'],
  IN: ['<-', '-'],
  BOTH: ['-', '-'],
};

/** The actor `a` whose id is in `of`. */
export function asked({ actor }: Labels): string {
  return `MATCH (a:${actor} {id: of})`;
}

/** The relationships `r` of an actor `a` with the actor `far` at the other end. */
export function linksAround({ actor }: Labels, direction: Direction): string {
  const [before, after] = ARROWS[direction];
  return `MATCH (a)${before}[r]${after}(far:${actor})`;
}

/** The actors with some ids, as a list of nodes: told by ids who is meant, Neo4j may start from the hubs among them. */
export function chosen(actor: string, ids: string): string {
  return `MATCH (one:${actor}) WHERE one.id IN ${ids} WITH collect(one) AS chosen`;
}

export async function linkCounts(
  graph: CountedGraph,
  actors: readonly string[],
  filter: LinkFilter,
): Promise<Map<string, LinkCount[]>> {
  const { columns } = graph;
  if (saysOnly(filter, 'kinds', 'confidence')) return knownCounts(graph, actors, filter);
  const many = await havingMany(graph, 'ACTOR', actors, filter);
  const few = [...new Set(actors)].filter((id) => !many.has(id));
  const [ofFew, ofMany] = await Promise.all([
    countedLinks(graph, few, filter),
    many.size > 0 ? columns.count(countingLinkCounts([...many.values()], filter)) : null,
  ]);
  const countsOf = (id: string) => ofFew.get(id) ?? ofMany?.get(many.get(id) ?? -1) ?? [];
  return new Map(actors.map((id) => [id, mergeUndirected(countsOf(id))]));
}

/** One by one. */
async function countedLinks(
  { db, labels }: Graph,
  actors: readonly string[],
  filter: LinkFilter,
): Promise<Map<string, LinkCount[]>> {
  if (actors.length === 0) return new Map();
  const rows = await db.read<{ of: string; kind: LinkKind; out: boolean; count: number }>(
    `UNWIND $p.of AS of ${asked(labels)} ${linksAround(labels, 'BOTH')} WHERE ${farLinkConditions()}
RETURN of, type(r) AS kind, startNode(r) = a AS out, count(*) AS count ORDER BY kind, out DESC`,
    { of: actors, filter },
  );
  const counts = new Map<string, LinkCount[]>(actors.map((id) => [id, []]));
  for (const { of, kind, out, count } of rows) {
    counts.get(of)?.push({ kind, direction: out ? 'OUT' : 'IN', count });
  }
  return counts;
}

/** From what each actor knows of its links. */
async function knownCounts(
  { db, labels }: Graph,
  actors: readonly string[],
  filter: LinkFilter,
): Promise<Map<string, LinkCount[]>> {
  const rows = await db.read<{ of: string; linkCounts: string | null }>(
    `UNWIND $p.of AS of ${asked(labels)} RETURN of, a.linkCounts AS linkCounts`,
    { of: actors },
  );
  const known = new Map(rows.map(({ of, linkCounts }) => [of, linkCountsOf(linkCounts)]));
  return new Map(actors.map((id) => [id, mergeUndirected(countsAmong(known.get(id) ?? new Map(), filter))]));
}

export async function linksAmong(
  { db, labels }: Graph,
  ids: readonly string[],
  filter: LinkFilter,
): Promise<Link[]> {
  const { actor, claim } = labels;
  const rows = await db.read<{ row: string }>(
    `CALL () {
  ${chosen(actor, '$p.ids')}
  UNWIND chosen AS a WITH a, chosen WHERE a.degree <= $p.most
  MATCH (a)-[r]-(b) WHERE b IN chosen AND (b.degree > $p.most OR startNode(r) = a) AND ${innerLinks(filter)}
  RETURN r
  UNION ALL
  MATCH (a:${actor}) WHERE a.id IN $p.ids AND a.degree > $p.most
  WITH collect(a.id) AS hubs UNWIND hubs AS hub
  MATCH (c:${claim}) WHERE c.from = hub AND c.to IN hubs AND ${innerClaims(filter, labels)}
  RETURN c AS r
}
RETURN r.row AS row ORDER BY r.id`,
    { ids, filter, most: mostWalked(ids.length) },
  );
  return rows.map(({ row }) => parsed<Link>(row));
}
