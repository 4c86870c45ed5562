import { randomUUID } from 'node:crypto';
import { removalsOf, type SubjectKind } from '../change-log.ts';
import { bequestsOf, type HeldRow, type KnownRows, ORDER_OF_REMOVAL, sortHeld } from '../import-plan.ts';
import type { ImportRemoval, KeptRow } from '../imports.ts';
import { appendToLog, endTurn } from './change-log.ts';
import type { Graph, Transaction, Writing } from './graph.ts';
import { countImported, IMPORTED, joinImport, lastWorkOn, leaveImport, membershipsOf } from './imported.ts';
import { ANY_EVIDENCE } from './labels.ts';
import { removeRows } from './remove.ts';
import { claimsAt, seek } from './seek.ts';
import { writeOnce } from './write-once.ts';

const TIMEOUT_MS = 60_000;

const HELD: Record<SubjectKind, string> = {
  LINK: '0',
  ACTOR: 'n.degree',
  SOURCE: `COUNT { (n)<-[:${ANY_EVIDENCE}]-() }`,
};

interface StoredHeldRow extends HeldRow {
  row: string;
}

/** Removes some rows of an import, links first, and in the end the import itself. */
export async function removeImport(graph: Graph, name: string, most: number): Promise<ImportRemoval> {
  const work = randomUUID();
  const removal = await writeOnce<ImportRemoval>(graph, {
    isDone: async (tx, { left }) => {
      const last = await lastWorkOn(tx, name);
      return last === undefined ? left === 0 : last === work;
    },
    work: async (writing) => {
      const { run, labels } = writing;
      const counts = await countRows(writing, name);
      const total = counts.reduce((sum, { count }) => sum + count, 0);
      const kind = counts.find(({ count }) => count > 0)?.kind;
      const removal = kind ? await removeSome(writing, name, kind, most) : { removed: 0, kept: [] };
      const left = total - removal.removed - removal.kept.length;
      const ending = left === 0 ? 'DETACH DELETE i' : 'SET i.work = $p.work';
      await run(`MATCH (i:${labels.import} {id: $p.name}) ${ending}`, { name, work });
      return { ...removal, left };
    },
    milliseconds: TIMEOUT_MS,
  });
  if (removal.left === 0) await endTurn(graph);
  return removal;
}

/** Removes those of these rows that are of an import alone. */
export async function takeBack(
  graph: Graph,
  name: string,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<Omit<ImportRemoval, 'left'>> {
  const work = randomUUID();
  return writeOnce<Omit<ImportRemoval, 'left'>>(graph, {
    isDone: async (tx) => (await lastWorkOn(tx, name)) === work,
    work: async (writing) => {
      const { run, labels } = writing;
      const rows = await run<StoredHeldRow>(
        `MATCH (:${labels.import} {id: $p.name})<-[:${IMPORTED[kind]}]-(n) WHERE n.id IN $p.ids
         RETURN n.id AS id, n.row AS row, ${HELD[kind]} AS held ORDER BY id`,
        { name, ids },
      );
      const removal = await removeHeld(writing, name, kind, rows, await knownRows(writing, kind, rows));
      await run(`MATCH (i:${labels.import} {id: $p.name}) SET i.work = $p.work`, { name, work });
      return removal;
    },
    milliseconds: TIMEOUT_MS,
  });
}

/** What stands on others first. */
async function countRows(
  { run, labels }: Transaction,
  name: string,
): Promise<{ kind: SubjectKind; count: number }[]> {
  const counts = ORDER_OF_REMOVAL.map((kind) => `{kind: '${kind}', count: ${countImported(kind)}}`);
  const [found] = await run<{ counts: { kind: SubjectKind; count: number }[] }>(
    `MATCH (i:${labels.import} {id: $p.name}) RETURN [${counts.join(', ')}] AS counts`,
    { name },
  );
  return found?.counts ?? [];
}

async function removeSome(
  writing: Writing,
  name: string,
  kind: SubjectKind,
  most: number,
): Promise<{ removed: number; kept: KeptRow[] }> {
  const { run, labels } = writing;
  const rows = await run<StoredHeldRow>(
    `MATCH (:${labels.import} {id: $p.name})<-[:${IMPORTED[kind]}]-(n) WITH n LIMIT $p.most
     RETURN n.id AS id, n.row AS row, ${HELD[kind]} AS held ORDER BY id`,
    { name, most: BigInt(most) },
  );
  const known = await knownRows(writing, kind, rows);
  const removal = await removeHeld(writing, name, kind, rows, known);
  const kept = removal.kept.map(({ id }) => id);
  const standing = await importsStandingOn(writing, kind, kept);
  for (const [heir, left] of bequestsOf(name, known, standing)) await joinImport(writing, kind, heir, left);
  await leaveImport(writing, kind, name, kept);
  return removal;
}

/** Of a hub that many others have links to. */
const MOST_LOOKED_AT = 1_000n;

/** An import that has a link which stands on each of these rows, by their ids. */
async function importsStandingOn(
  { run, labels }: Transaction,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (kind === 'LINK' || ids.length === 0) return new Map();
  const claimsFrom = (end: 'from' | 'to') =>
    `${claimsAt(labels, end)} WHERE c.${end} = id AND c.kind IS NOT NULL AND c.bySince IS NOT NULL
     RETURN c LIMIT $p.most`;
  const standing =
    kind === 'ACTOR'
      ? `${claimsFrom('from')} UNION ${claimsFrom('to')}`
      : `${seek('n', labels.source, 'id')} MATCH (n)<-[:${ANY_EVIDENCE}]-(c) RETURN c LIMIT $p.most`;
  const found = await run<{ id: string; heir: string }>(
    `UNWIND $p.ids AS id
     CALL (id) { ${standing} }
     MATCH (c)-[:${IMPORTED.LINK}]->(i:${labels.import})
     RETURN id, min(i.id) AS heir`,
    { ids, most: MOST_LOOKED_AT },
  );
  return new Map(found.map(({ id, heir }) => [id, heir]));
}

async function knownRows(
  tx: Transaction,
  kind: SubjectKind,
  rows: readonly StoredHeldRow[],
): Promise<KnownRows> {
  const ids = rows.map(({ id }) => id);
  const stored = new Map(rows.map(({ id, row }) => [id, row]));
  return { stored, memberships: await membershipsOf(tx, kind, ids) };
}

async function removeHeld(
  writing: Writing,
  name: string,
  kind: SubjectKind,
  rows: readonly StoredHeldRow[],
  known: KnownRows,
): Promise<{ removed: number; kept: KeptRow[] }> {
  const { going, kept } = sortHeld(name, kind, rows, known);
  await removeRows(writing, kind, going);
  await appendToLog(writing, writing.log.hasBegun ? removalsOf(kind, going, known.stored) : []);
  return { removed: going.length, kept };
}
