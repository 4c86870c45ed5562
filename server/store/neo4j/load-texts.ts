import { ANY_EVIDENCE, type Labels } from './labels.ts';
import { seek, seekLink } from './seek.ts';

export function createSources({ source }: Labels): string {
  return `UNWIND $p.rows AS row
CREATE (s:${source}) SET s = row.properties, s.number = row.number`;
}

export function putSources({ source }: Labels): string {
  return `UNWIND $p.rows AS row
${seek('s', source, 'row.id')}
SET s += row.properties`;
}

export function createActors({ actor }: Labels): string {
  return `UNWIND $p.rows AS row
CREATE (a:${actor}:$(row.label)) SET a = row.properties, a.degree = 0, a.number = row.number`;
}

/** An actor keeps the labels and properties that people gave it, and has one label for its kind. */
export function putActors({ actor, kinds }: Labels): string {
  return `UNWIND $p.rows AS row
${seek('a', actor, 'row.id')}
REMOVE a:${Object.values(kinds).join(':')}
SET a += row.properties, a:$(row.label)`;
}

/** Gives the ids of the links written, with how many of the sources that each cites were there. */
export function createLinks({ actor, claim, source }: Labels): string {
  return `UNWIND $p.rows AS row
${seek('from', actor, 'row.from')}
${seek('to', actor, 'row.to')}
CREATE (c:${claim}) SET c = row.both, c += row.claim, c.number = row.number
CREATE (from)-[r:$(row.kind)]->(to) SET r = row.both, r += row.link
WITH row, c
CALL (row, c) {
  UNWIND row.evidence AS evidence
  ${seek('s', source, 'evidence.source')}
  CREATE (c)-[e:$(evidence.type)]->(s) SET e.locator = evidence.locator
  RETURN count(*) AS cited
}
RETURN row.id AS id, cited`;
}

/**
 * Gives the ids of the links written. A link whose kind or ends have changed loses its old relationship, since
 * Neo4j can't turn one into the other.
 */
export function putLinks(labels: Labels): string {
  const { actor, claim } = labels;
  return `UNWIND $p.rows AS row
${seek('from', actor, 'row.from')}
${seek('to', actor, 'row.to')}
${seek('c', claim, 'row.id')}
CALL (row, c) {
  WITH 1 AS one WHERE c.kind <> row.kind OR c.from <> row.from OR c.to <> row.to
  ${seekLink(labels)}
  DELETE r
}
MERGE (from)-[r:$(row.kind) {id: row.id}]->(to)
SET r += row.both, r += row.link, c += row.both, c += row.claim
RETURN row.id AS id`;
}

/** Gives the ids of the links with how many of the sources that each cites were there. */
export function putEvidence({ claim, source }: Labels): string {
  return `UNWIND $p.rows AS row
${seek('c', claim, 'row.id')}
CALL (c) { MATCH (c)-[old:${ANY_EVIDENCE}]->() DELETE old }
CALL (row, c) {
  UNWIND row.evidence AS evidence
  ${seek('s', source, 'evidence.source')}
  CREATE (c)-[e:$(evidence.type)]->(s) SET e.locator = evidence.locator
  RETURN count(*) AS cited
}
RETURN row.id AS id, cited`;
}
