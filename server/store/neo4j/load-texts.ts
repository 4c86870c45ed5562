import { ANY_EVIDENCE, type Labels } from './labels.ts';

export function putSources({ source }: Labels): string {
  return `UNWIND $p.rows AS row
MERGE (s:${source} {id: row.id})
SET s += row.properties`;
}

/** An actor keeps the labels and properties that people gave it, and has one label for its kind. */
export function putActors({ actor, kinds }: Labels): string {
  return `UNWIND $p.rows AS row
MERGE (a:${actor} {id: row.id}) ON CREATE SET a.degree = 0
REMOVE a:${Object.values(kinds).join(':')}
SET a += row.properties, a:$(row.label)`;
}

/**
 * Gives the ids of the links written. A link whose kind or ends have changed loses its old relationship, since
 * Neo4j can't turn one into the other.
 */
export function putLinks({ actor, claim }: Labels): string {
  return `UNWIND $p.rows AS row
MATCH (from:${actor} {id: row.from}) MATCH (to:${actor} {id: row.to})
MERGE (c:${claim} {id: row.id})
WITH row, from, to, c
CALL (row, c) {
  WITH 1 AS one WHERE c.kind <> row.kind OR c.from <> row.from OR c.to <> row.to
  MATCH (start:${actor} {id: c.from})-[old {id: c.id}]->(end:${actor} {id: c.to})
  SET start.degree = start.degree - 1, end.degree = end.degree - 1
  DELETE old
}
MERGE (from)-[r:$(row.kind) {id: row.id}]->(to)
  ON CREATE SET from.degree = from.degree + 1, to.degree = to.degree + 1
SET r += row.link, c += row.claim
RETURN row.id AS id`;
}

/** Gives the ids of the sources cited, one for each piece of evidence. */
export function putEvidence({ claim, source }: Labels): string {
  return `UNWIND $p.rows AS row
MATCH (c:${claim} {id: row.id})
CALL (c) { MATCH (c)-[old:${ANY_EVIDENCE}]->() DELETE old }
UNWIND row.evidence AS evidence
MATCH (s:${source} {id: evidence.source})
CREATE (c)-[r:$(evidence.type)]->(s) SET r.locator = evidence.locator
RETURN s.id AS id`;
}
