import type { Link } from '../../../core/model/link.ts';
import type { LinkKind } from '../../../core/model/link-kinds.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { Direction, LinkCount, Neighbor } from '../graph-store.ts';
import { mergeUndirected } from '../link-counts.ts';
import { farLinkConditions, farLinkKinds, farLinks, innerLinks } from './conditions.ts';
import type { Connection } from './connection.ts';
import { countingHubs, HUB } from './hubs.ts';
import type { Labels } from './labels.ts';
import { parsed } from './values.ts';

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

export async function linkCounts(
  connection: Connection,
  labels: Labels,
  actors: readonly string[],
  filter: LinkFilter,
): Promise<Map<string, LinkCount[]>> {
  const around = linksAround(labels, 'BOTH');
  const text = saysOnly(filter, 'kinds')
    ? `CALL (a) { ${countingHubs(`${around} WHERE ${farLinkKinds}`)} RETURN kind, out, number }
RETURN of, kind, out, number AS count ORDER BY kind, out DESC`
    : `${around} WHERE ${farLinkConditions()}
RETURN of, type(r) AS kind, startNode(r) = a AS out, count(*) AS count ORDER BY kind, out DESC`;
  const rows = await connection.read<{ of: string; kind: LinkKind; out: boolean; count: number }>(
    `UNWIND $p.of AS of ${asked(labels)} ${text}`,
    { of: actors, filter },
  );
  const counts = new Map<string, LinkCount[]>(actors.map((id) => [id, []]));
  for (const { of, kind, out, count } of rows) {
    counts.get(of)?.push({ kind, direction: out ? 'OUT' : 'IN', count });
  }
  return new Map([...counts].map(([id, list]) => [id, mergeUndirected(list)]));
}

export async function neighbors(
  connection: Connection,
  labels: Labels,
  actors: readonly string[],
  filter: LinkFilter,
  direction: Direction,
  limit: number,
): Promise<Map<string, Neighbor[]>> {
  const rows = await connection.read<Omit<Neighbor, 'link' | 'doubt'> & { best: string }>(
    `UNWIND $p.of AS of ${asked(labels)}
CALL (a) {
  ${linksAround(labels, direction)} WHERE ${farLinks(filter)}
  WITH far, min(toString(r.doubt) + r.id) AS best
  WITH far, best, far.degree AS degree, far.id AS id ORDER BY degree DESC, id LIMIT $p.limit
  RETURN id, far.kind AS kind, degree, best
}
RETURN of, id, kind, degree, best`,
    { of: actors, filter, limit: BigInt(limit) },
  );
  const found = new Map<string, Neighbor[]>(actors.map((id) => [id, []]));
  for (const { best, of, id, kind, degree } of rows) {
    found.get(of)?.push({ of, id, kind, degree, link: best.slice(1), doubt: Number(best[0]) });
  }
  return found;
}

export async function linksAmong(
  connection: Connection,
  { actor }: Labels,
  ids: readonly string[],
  filter: LinkFilter,
): Promise<Link[]> {
  const where = innerLinks(filter);
  const rows = await connection.read<{ row: string }>(
    `CALL () {
  MATCH (a:${actor}) WHERE a.id IN $p.ids AND a.degree <= ${HUB}
  MATCH (a)-[r]-(b:${actor}) WHERE b.id IN $p.ids AND (b.degree > ${HUB} OR startNode(r) = a) AND ${where}
  RETURN r
  UNION ALL
  ${amongHubs(actor, where)}
  RETURN r
}
RETURN r.row AS row ORDER BY r.id`,
    { ids, filter },
  );
  return rows.map(({ row }) => parsed<Link>(row));
}

/**
 * Links among the hubs of `$p.ids`: each hub is gone along once, all of them outwards or all inwards, whichever is less.
 * Pair by pair Neo4j would go along one of both each time.
 */
function amongHubs(actor: string, where: string): string {
  const along = (isChosen: string, [before, after]: [string, string]) => `WITH hubs, isOut WHERE ${isChosen}
    UNWIND hubs AS a MATCH (a)${before}[r]${after}(b) WHERE b IN hubs AND ${where} RETURN r`;
  return `MATCH (a:${actor}) WHERE a.id IN $p.ids AND a.degree > ${HUB}
  WITH collect(a) AS hubs WHERE size(hubs) > 1
  CALL (hubs) { UNWIND hubs AS a RETURN sum(COUNT { (a)-->() }) <= sum(COUNT { (a)<--() }) AS isOut }
  CALL (hubs, isOut) {
    ${along('isOut', ARROWS.OUT)} UNION ALL ${along('NOT isOut', ARROWS.IN)}
  }`;
}
