import type { SubjectKind } from '../change-log.ts';
import type { Membership } from '../imports.ts';
import type { Run } from './connection.ts';
import { type Labels, nodesOf } from './labels.ts';

const KINDS: Record<SubjectKind, string> = { ACTOR: 'Actor', LINK: 'Link', SOURCE: 'Source' };

/**
 * The label of an import's rows of one kind, so that Neo4j has them counted. A node has a property of the same name,
 * which holds the revision that the import gave it.
 */
export function importedAs(labels: Labels, kind: SubjectKind, name: string): string {
  return `${importedBy(labels, kind)}${name}`;
}

/** A name as it stands in a text of Cypher. */
export function quoted(label: string): string {
  return `\`${label.replaceAll('`', '``')}\``;
}

/** The imports that each row belongs to, by its id. */
export async function membershipsOf(
  run: Run,
  labels: Labels,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<Map<string, Membership[]>> {
  const before = importedBy(labels, kind);
  const rows = await run<{ id: string; memberships: Membership[] }>(
    `MATCH (n:${nodesOf(labels, kind)}) WHERE n.id IN $p.ids
     WITH n, [label IN labels(n) WHERE label STARTS WITH $p.before] AS held WHERE size(held) > 0
     RETURN n.id AS id, [label IN held | {import: substring(label, size($p.before)), revision: n[label]}] AS memberships`,
    { ids, before },
  );
  return new Map(rows.map(({ id, memberships }) => [id, memberships]));
}

export async function joinImport(
  run: Run,
  labels: Labels,
  kind: SubjectKind,
  name: string,
  rows: readonly { id: string; revision: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await run(
    `UNWIND $p.rows AS row MATCH (n:${nodesOf(labels, kind)} {id: row.id}) SET n:$($p.label), n[$p.label] = row.revision`,
    { rows, label: importedAs(labels, kind, name) },
  );
}

function importedBy({ prefix }: Labels, kind: SubjectKind): string {
  return `${prefix}Import${KINDS[kind]}_`;
}
