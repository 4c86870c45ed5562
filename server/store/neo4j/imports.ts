import { randomUUID } from 'node:crypto';
import { changesBy, type Row, type SubjectKind } from '../change-log.ts';
import type { GraphRows } from '../graph-store.ts';
import { type RowsBefore, rowsByKind, sortRows, sumOutcomes } from '../import-plan.ts';
import type { CountedImport, ImportOptions, ImportOutcome, ImportRecord } from '../imports.ts';
import { parsed } from '../parsed.ts';
import { appendToLog, endTurn, storedRows } from './change-log.ts';
import type { Graph, Transaction } from './graph.ts';
import { countImported, IMPORTED, joinImport, lastWorkOn, membershipsOf } from './imported.ts';
import { nodesOf } from './labels.ts';
import { putRows } from './put.ts';
import { seek } from './seek.ts';
import { writeOnce } from './write-once.ts';

const TIMEOUT_MS = 60_000;

/** Writes rows of an import and what is kept of it, or nothing. */
export async function importRows(
  graph: Graph,
  name: string,
  rows: GraphRows,
  { isTrial, record, ...options }: ImportOptions,
): Promise<ImportOutcome> {
  const { db, labels } = graph;
  const byKind = rowsByKind(rows);
  const sort = async (tx: Transaction, kind: SubjectKind, ofKind: readonly Row[]) => {
    const before = await rowsBefore(tx, kind, ofKind);
    return { ...sortRows(name, ofKind, before, options), stored: before.stored };
  };
  if (isTrial) {
    return db.write(async (run) => {
      const outcomes: ImportOutcome[] = [];
      for (const [kind, ofKind] of byKind) outcomes.push((await sort({ run, labels }, kind, ofKind)).outcome);
      return sumOutcomes(outcomes);
    }, TIMEOUT_MS);
  }
  const work = randomUUID();
  return writeOnce(graph, {
    isDone: async (tx) => (await lastWorkOn(tx, name)) === work,
    work: async (writing) => {
      const outcomes: ImportOutcome[] = [];
      for (const [kind, ofKind] of byKind) {
        const { stored, put, joining, outcome } = await sort(writing, kind, ofKind);
        outcomes.push(outcome);
        await putRows(writing, kind, put);
        await joinImport(writing, kind, name, joining);
        await appendToLog(writing, writing.log.hasBegun ? changesBy(kind, put, stored) : []);
      }
      const outcome = sumOutcomes(outcomes);
      await save(writing, record(outcome), work);
      return outcome;
    },
    milliseconds: TIMEOUT_MS,
  });
}

async function rowsBefore(tx: Transaction, kind: SubjectKind, rows: readonly Row[]): Promise<RowsBefore> {
  const ids = rows.map(({ id }) => id);
  return {
    stored: await storedRows(tx, kind, ids),
    memberships: await membershipsOf(tx, kind, ids),
    retracted: kind === 'LINK' ? await retractedAmong(tx, ids) : null,
  };
}

/** With how many rows each has, which Neo4j knows without looking at them. */
export async function readImports({ db, labels }: Graph): Promise<CountedImport[]> {
  const rows = await db.read<{ row: string; actors: number; links: number; sources: number }>(
    `MATCH (i:${labels.import}) RETURN i.row AS row, ${countImported('ACTOR')} AS actors,
       ${countImported('LINK')} AS links, ${countImported('SOURCE')} AS sources ORDER BY i.id`,
  );
  return rows.map(({ row, ...counts }) => ({ ...parsed<ImportRecord>(row), ...counts }));
}

export async function importedIds(
  { db, labels }: Graph,
  names: readonly string[],
  kind: SubjectKind,
  most: number,
): Promise<Map<string, string[]>> {
  const rows = await db.read<{ name: string; id: string }>(
    `UNWIND $p.names AS name
     CALL (name) {
       MATCH (:${labels.import} {id: name})<-[:${IMPORTED[kind]}]-(n) WITH n LIMIT $p.most RETURN n.id AS id
     }
     RETURN name, id ORDER BY id`,
    { names, most: BigInt(most) },
  );
  const found = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const { name, id } of rows) found.get(name)?.push(id);
  return found;
}

export async function importsAmong({ db, labels }: Graph, ids: readonly string[]): Promise<string[]> {
  const ofKind = (kind: SubjectKind) =>
    `UNWIND $p.ids AS id ${seek('n', nodesOf(labels, kind), 'id')} MATCH (n)-[:${IMPORTED[kind]}]->(i:${labels.import}) RETURN DISTINCT i.id AS name`;
  const rows = await db.read<{ name: string }>(
    `CALL () { ${(['ACTOR', 'LINK', 'SOURCE'] as const).map(ofKind).join(' UNION ')} } RETURN name ORDER BY name`,
    { ids },
  );
  return rows.map(({ name }) => name);
}

export async function saveImport(graph: Graph, record: ImportRecord): Promise<void> {
  const { db, labels } = graph;
  await db.write((run) => save({ run, labels }, record));
  if (record.state === 'FINISHED') await endTurn(graph);
}

async function save({ run, labels }: Transaction, record: ImportRecord, work?: string): Promise<void> {
  const { name, state, by, startedAt } = record;
  await run(`MERGE (i:${labels.import} {id: $p.id}) SET i += $p.properties`, {
    id: name,
    properties: {
      state,
      by,
      startedAt,
      row: JSON.stringify(record),
      ...(work === undefined ? {} : { work }),
    },
  });
}

async function retractedAmong(
  { run, labels: { change } }: Transaction,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await run<{ id: string }>(
    `MATCH (c:${change}) WHERE c.subjectId IN $p.ids AND c.change = 'RETRACTED' RETURN DISTINCT c.subjectId AS id`,
    { ids },
  );
  return new Set(rows.map(({ id }) => id));
}
