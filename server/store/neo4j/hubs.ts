import { linkKinds } from '../../../core/model/link-kinds.ts';

/** An actor with more links is a hub: they are found by an index, or counted without a look at them. Of others, reading all that they have is faster. */
export const HUB = 300;

/** So many links are walked in the time that it takes to look up, by an index, those of one pair of actors. */
const LINKS_WALKED = 4;

/** Of an actor with more links than that it is looked up what it has with each of so many others, instead of walking them. */
export function mostWalked(others: number): bigint {
  return BigInt(Math.max(HUB, LINKS_WALKED * others));
}

/** How many relationships of each kind go out from `a` and come in: Neo4j has them counted. */
const COUNTED = linkKinds
  .map((kind) => `['${kind}', COUNT { (a)-[:${kind}]->() }, COUNT { (a)<-[:${kind}]-() }]`)
  .join(', ');

/**
 * The Cypher that gives how many links of `$p.filter.kinds` an actor `a` has, as rows of `kind`, `out` and `number`; `walk`
 * finds them as `r` where Neo4j's own counts are no help: for few, and where somebody has relationships of these kinds of
 * his own, which shows in their sum.
 */
export function countingHubs(walk: string): string {
  return `WITH a, CASE WHEN a.degree > ${HUB} THEN [${COUNTED}] ELSE [] END AS counts
  WITH a, counts, reduce(all = 0, one IN counts | all + one[1] + one[2]) = a.degree AS areOurs
  CALL (a, counts, areOurs) {
    WITH 1 AS one WHERE NOT areOurs ${walk}
    RETURN type(r) AS kind, startNode(r) = a AS out, count(*) AS number
    UNION ALL WITH 1 AS one WHERE areOurs UNWIND counts AS counted
    WITH counted WHERE $p.filter.kinds IS NULL OR counted[0] IN $p.filter.kinds
    UNWIND [[true, counted[1]], [false, counted[2]]] AS way WITH counted, way WHERE way[1] > 0
    RETURN counted[0] AS kind, way[0] AS out, way[1] AS number
  }`;
}
