import type { Labels } from './labels.ts';

/**
 * The Cypher that goes to a node by its id. Without the hint Neo4j may go from each of many rows to all nodes of the label, by
 * whichever index it last looked at while that was empty.
 */
export function seek(name: string, label: string, id: string): string {
  return `MATCH (${name}:${label} {id: ${id}}) USING INDEX SEEK ${name}:${label}(id)`;
}

/**
 * The claims `c` at whose `end` something stands, by the index that holds those of an end in the order of kinds and days: to be
 * followed by conditions on all three. Without the hint Neo4j may go through all claims in the order of days; without SEEK in
 * it, it makes a new plan for each question.
 */
export function claimsAt({ claim }: Labels, end: 'from' | 'to'): string {
  return `MATCH (c:${claim}) USING INDEX SEEK c:${claim}(${end}, kind, bySince)`;
}

/**
 * The same to the relationship `r` that a claim `c` stands beside: from both of its ends, since one of them may be a hub. To
 * be used within a CALL of `c`.
 */
export function seekLink({ actor }: Labels): string {
  return `${seek('a', actor, 'c.from')}
  ${seek('b', actor, 'c.to')}
  WITH a, b MATCH (a)-[r {id: c.id}]->(b)`;
}
