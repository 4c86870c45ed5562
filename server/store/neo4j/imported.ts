import type { SubjectKind } from '../change-log.ts';
import type { Membership } from '../imports.ts';
import type { Transaction } from './graph.ts';
import { nodesOf } from './labels.ts';
import { seek } from './seek.ts';

/**
 * The relationships from an import's rows of each kind to it: Neo4j has them counted at the import, and no label or text
 * holds its name. Each has the `revision` that the import gave the row.
 */
export const IMPORTED: Record<SubjectKind, string> = {
  ACTOR: 'IMPORTED_ACTOR',
  LINK: 'IMPORTED_LINK',
  SOURCE: 'IMPORTED_SOURCE',
};

/** The Cypher that gives how many rows of a kind an import `i` has. */
export function countImported(kind: SubjectKind): string {
  return `COUNT { (i)<-[:${IMPORTED[kind]}]-() }`;
}

/** The imports that each row belongs to, by its id. */
export async function membershipsOf(
  { run, labels }: Transaction,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<Map<string, Membership[]>> {
  const rows = await run<{ id: string; memberships: Membership[] }>(
    `MATCH (n:${nodesOf(labels, kind)}) WHERE n.id IN $p.ids
     MATCH (n)-[m:${IMPORTED[kind]}]->(i:${labels.import})
     RETURN n.id AS id, collect({import: i.id, revision: m.revision}) AS memberships`,
    { ids },
  );
  return new Map(rows.map(({ id, memberships }) => [id, memberships]));
}

export async function joinImport(
  { run, labels }: Transaction,
  kind: SubjectKind,
  name: string,
  rows: readonly { id: string; revision: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await run(
    `MERGE (i:${labels.import} {id: $p.name}) WITH i
     UNWIND $p.rows AS row ${seek('n', nodesOf(labels, kind), 'row.id')}
     MERGE (n)-[m:${IMPORTED[kind]}]->(i) SET m.revision = row.revision`,
    { rows, name },
  );
}

/** Ends the belonging of rows that stay. */
export async function leaveImport(
  { run, labels }: Transaction,
  kind: SubjectKind,
  name: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await run(
    `MATCH (n:${nodesOf(labels, kind)}) WHERE n.id IN $p.ids
     MATCH (n)-[m:${IMPORTED[kind]}]->(:${labels.import} {id: $p.name}) DELETE m`,
    { ids, name },
  );
}

/** What was done last to an import, by the name that it gave itself; undefined where the import is not there. */
export async function lastWorkOn(
  { run, labels }: Transaction,
  name: string,
): Promise<string | null | undefined> {
  const [found] = await run<{ work: string | null }>(
    `MATCH (i:${labels.import} {id: $p.name}) RETURN i.work AS work`,
    { name },
  );
  return found?.work;
}
