import type { LinkFilter } from '../filters.ts';
import type { Direction, Neighbor } from '../graph-store.ts';
import { surestLink } from '../order.ts';
import { farLinks } from './conditions.ts';
import type { Graph } from './graph.ts';
import { NEIGHBORS_HUB } from './hubs.ts';
import { asked, linksAround } from './link-queries.ts';
import { BEST_CLAIM, BEST_LINK, pairClaims } from './pairs.ts';

/** So many of the actors with most links are looked at, and of a hub no more than an eighth of its links. */
const LOOKED_AT = 1_000;
const SHARE = 8;

type Found = [id: string, kind: Neighbor['kind'], degree: number, best: string];

/** What is asked of each actor. */
interface Question {
  filter: LinkFilter;
  direction: Direction;
  limit: number;
}

export async function neighbors(
  graph: Graph,
  actors: readonly string[],
  question: Question,
): Promise<Map<string, Neighbor[]>> {
  const found = await walked(graph, actors, question, BigInt(NEIGHBORS_HUB));
  const hubs = actors.filter((id) => !found.has(id));
  if (hubs.length > 0) {
    const looked = await lookedUp(graph, hubs, question);
    const rest = hubs.filter((id) => (looked.get(id) ?? []).length < question.limit);
    const all = rest.length > 0 ? await walked(graph, rest, question, null) : new Map();
    for (const id of hubs) found.set(id, all.get(id) ?? looked.get(id) ?? []);
  }
  return new Map(actors.map((of) => [of, (found.get(of) ?? []).map((one) => neighborOf(of, one))]));
}

/** By a walk along all links of each; those with more links than `most` are left out, and so are unknown ids. */
async function walked(
  { db, labels }: Graph,
  actors: readonly string[],
  { filter, direction, limit }: Question,
  most: bigint | null,
): Promise<Map<string, Found[]>> {
  const rows = await db.read<{ of: string; found: Found[] }>(
    `UNWIND $p.of AS of ${asked(labels)} WHERE $p.most IS NULL OR a.degree <= $p.most
CALL (a) {
  ${linksAround(labels, direction)} WHERE ${farLinks(filter)}
  WITH far, ${BEST_LINK} AS best
  WITH far, best, far.degree AS degree, far.id AS id ORDER BY degree DESC, id LIMIT $p.limit
  RETURN collect([id, far.kind, degree, best]) AS found
}
RETURN of, found`,
    { of: actors, filter, limit: BigInt(limit), most },
  );
  return new Map(rows.map(({ of, found }) => [of, found]));
}

/**
 * By a look, for each of the actors with most links in the whole graph, at the links between it and each hub: the most
 * linked neighbours, exactly, and where there are fewer than the limit maybe not all.
 */
async function lookedUp(
  { db, labels }: Graph,
  hubs: readonly string[],
  { filter, direction, limit }: Question,
): Promise<Map<string, Found[]>> {
  const ways = pairClaims(labels, direction);
  const rows = await db.read<{ of: string; found: Found[] }>(
    `CALL () {
  MATCH (far:${labels.actor}) WHERE far.degree > 0 AND far.id IS NOT NULL
  WITH far ORDER BY far.degree DESC, far.id DESC LIMIT $p.most
  RETURN collect(far) AS most
}
UNWIND $p.of AS of ${asked(labels)}
WITH a, most[..a.degree / ${SHARE}] AS most
// Of those with as many links as the last one there may be more.
WITH a, most, most[-1].degree AS least
CALL (a, most, least) {
  UNWIND most AS far
  WITH far WHERE far.degree > least AND (${ways.map((way) => `EXISTS { ${way} }`).join(' OR ')})
  WITH far ORDER BY far.degree DESC, far.id LIMIT $p.limit
  CALL (a, far) { ${ways.join(' UNION ')} }
  WITH far, ${BEST_CLAIM} AS best ORDER BY far.degree DESC, far.id
  RETURN collect([far.id, far.kind, far.degree, best]) AS found
}
RETURN a.id AS of, found`,
    { of: hubs, filter, limit: BigInt(limit), most: BigInt(LOOKED_AT) },
  );
  return new Map(rows.map(({ of, found }) => [of, found]));
}

function neighborOf(of: string, [id, kind, degree, best]: Found): Neighbor {
  return { of, id, kind, degree, ...surestLink(best) };
}
