import type { LinkFilter } from '../filters.ts';
import type { Direction, Neighbor } from '../graph-store.ts';
import { surestLink } from '../order.ts';
import { farLinks } from './conditions.ts';
import type { Graph } from './graph.ts';
import { COMMON_HUB, mostWalked } from './hubs.ts';
import { ARROWS, chosen } from './link-queries.ts';
import { BEST_CLAIM, BEST_LINK, pairClaims } from './pairs.ts';

type Row = Omit<Neighbor, 'link' | 'doubt'> & { best: string };

/** What is asked of neighbours that are known, or of two actors. */
interface Question {
  filter: LinkFilter;
  direction: Direction;
  except: readonly string[];
  limit: number;
}

export async function neighborsAmong(
  graph: Graph,
  actors: readonly string[],
  others: readonly string[],
  { filter, direction }: Pick<Question, 'filter' | 'direction'>,
): Promise<Map<string, Neighbor[]>> {
  const { db, labels } = graph;
  const { actor } = labels;
  const [before, after] = ARROWS[direction];
  const passes = farLinks(filter);
  const rows = await db.read<Row>(
    `CALL () {
  ${chosen(actor, '$p.among')}
  MATCH (a:${actor}) WHERE a.id IN $p.of AND a.degree <= $p.most
  MATCH (a)${before}[r]${after}(far) WHERE far IN chosen AND ${passes}
  RETURN a.id AS of, far, ${BEST_LINK} AS best
  UNION ALL
  MATCH (a:${actor}) WHERE a.id IN $p.of AND a.degree > $p.most
  MATCH (far:${actor}) WHERE far.id IN $p.among
  CALL (a, far) { ${pairClaims(labels, direction).join(' UNION ')} }
  RETURN a.id AS of, far, ${BEST_CLAIM} AS best
}
RETURN of, far.id AS id, far.kind AS kind, far.degree AS degree, best ORDER BY id`,
    { of: actors, among: others, filter, most: mostWalked(others.length) },
  );
  const found = new Map<string, Neighbor[]>(actors.map((id) => [id, []]));
  for (const row of rows) found.get(row.of)?.push(neighborOf(row, row.best));
  return found;
}

export async function between(
  { db, labels: { actor } }: Graph,
  [one, other]: readonly [string, string],
  { filter, direction, except, limit }: Question,
): Promise<[ofOne: Neighbor, ofOther: Neighbor][]> {
  const [before, after] = ARROWS[direction];
  const passes = farLinks(filter);
  const rows = await db.read<Row & { next: string }>(
    `MATCH (a:${actor} {id: $p.one}), (b:${actor} {id: $p.other})
CALL (a, b) {
  WITH a, b WHERE a.degree > ${COMMON_HUB} AND b.degree > ${COMMON_HUB}
  MATCH (theirs:${actor})${before}[]${after}(b)
  WITH a, collect(DISTINCT theirs) AS theirs
  MATCH (a)${before}[r]${after}(far:${actor})
  WHERE far IN theirs AND NOT far.id IN $p.except AND ${passes}
  RETURN far, ${BEST_LINK} AS best
  UNION ALL
  WITH a, b WHERE a.degree <= ${COMMON_HUB} OR b.degree <= ${COMMON_HUB}
  MATCH (a)${before}[r]${after}(far:${actor})
  WHERE NOT far.id IN $p.except AND ${passes}
  RETURN far, ${BEST_LINK} AS best
}
WITH far, best, b ORDER BY left(best, 1), far.id
CALL (far, b) {
  WITH far, b AS a
  MATCH (far)${before}[r]${after}(a) WHERE ${passes}
  RETURN ${BEST_LINK} AS next
}
WITH far, best, next WHERE next IS NOT NULL LIMIT $p.limit
RETURN far.id AS id, far.kind AS kind, far.degree AS degree, best, next`,
    { one, other, filter, except, limit: BigInt(limit) },
  );
  return rows.map((row) => [
    neighborOf({ ...row, of: one }, row.best),
    neighborOf({ ...row, of: other }, row.next),
  ]);
}

function neighborOf({ of, id, kind, degree }: Row, best: string): Neighbor {
  return { of, id, kind, degree, ...surestLink(best) };
}
