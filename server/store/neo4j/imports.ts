import { changesBy, type Row, type SubjectKind } from '../change-log.ts';
import type { GraphRows } from '../graph-store.ts';
import {
  type CountedImport,
  type ImportOptions,
  type ImportOutcome,
  type ImportRecord,
  KINDS_OF_ROWS,
  sortRows,
  sumOutcomes,
} from '../imports.ts';
import { appendToLog, holdLog, storedRows } from './change-log.ts';
import type { Connection, Run } from './connection.ts';
import { importedAs, joinImport, membershipsOf, quoted } from './imported.ts';
import type { Labels } from './labels.ts';
import { putRows } from './put.ts';
import { parsed } from './values.ts';

const TIMEOUT_MS = 60_000;

/** Writes rows of an import and what is kept of it, or nothing. */
export async function importRows(
  connection: Connection,
  labels: Labels,
  name: string,
  rows: GraphRows,
  { replace, isTrial, record }: ImportOptions,
  entriesKept: number,
): Promise<ImportOutcome> {
  const kinds = (['SOURCE', 'ACTOR', 'LINK'] as const).filter((kind) => rows[KINDS_OF_ROWS[kind]].length > 0);
  return connection.write(async (run) => {
    const log = isTrial ? null : await holdLog(run, labels);
    const outcomes: ImportOutcome[] = [];
    for (const kind of kinds) {
      const ofKind: readonly Row[] = rows[KINDS_OF_ROWS[kind]];
      const ids = ofKind.map(({ id }) => id);
      const bodies = await storedRows(run, labels, kind, ids);
      const stored = new Map([...bodies].map(([id, body]) => [id, parsed<Row>(body)]));
      const memberships = await membershipsOf(run, labels, kind, ids);
      const retracted = kind === 'LINK' ? await retractedAmong(run, labels, ids) : new Set<string>();
      const { put, joining, outcome } = sortRows(name, ofKind, stored, memberships, retracted, replace);
      outcomes.push(outcome);
      if (log === null) continue;
      await putRows(run, labels, kind, put);
      await joinImport(run, labels, kind, name, joining);
      const entries = log.hasBegun ? changesBy(kind, put, bodies) : [];
      await appendToLog(run, labels, log, entries, entriesKept);
      log.latest += entries.length;
    }
    const outcome = sumOutcomes(outcomes);
    if (!isTrial) await save(run, labels, record(outcome));
    return outcome;
  }, TIMEOUT_MS);
}

/** With how many rows each has, which Neo4j knows without looking at them. */
export async function readImports(connection: Connection, labels: Labels): Promise<CountedImport[]> {
  const rows = await connection.read<{ row: string }>(
    `MATCH (i:${labels.import}) RETURN i.row AS row ORDER BY i.id`,
  );
  return Promise.all(
    rows.map(async ({ row }) => {
      const record = parsed<ImportRecord>(row);
      const count = async (kind: SubjectKind) => {
        const label = quoted(importedAs(labels, kind, record.name));
        const [counted] = await connection.read<{ count: number }>(
          `MATCH (n:${label}) RETURN count(n) AS count`,
        );
        return counted?.count ?? 0;
      };
      const [actors, links, sources] = await Promise.all([count('ACTOR'), count('LINK'), count('SOURCE')]);
      return { ...record, actors, links, sources };
    }),
  );
}

export async function importedIds(
  connection: Connection,
  labels: Labels,
  names: readonly string[],
  kind: SubjectKind,
  most: number,
): Promise<Map<string, string[]>> {
  const found = names.map(async (name) => {
    const label = quoted(importedAs(labels, kind, name));
    const rows = await connection.read<{ id: string }>(
      `MATCH (n:${label}) WITH n LIMIT $p.most RETURN n.id AS id ORDER BY id`,
      { most: BigInt(most) },
    );
    return [name, rows.map(({ id }) => id)] as const;
  });
  return new Map(await Promise.all(found));
}

export async function saveImport(
  connection: Connection,
  labels: Labels,
  record: ImportRecord,
): Promise<void> {
  await connection.write((run) => save(run, labels, record));
}

async function save(run: Run, labels: Labels, record: ImportRecord): Promise<void> {
  const { name, state, by, startedAt } = record;
  await run(`MERGE (i:${labels.import} {id: $p.id}) SET i += $p.properties`, {
    id: name,
    properties: { state, by, startedAt, row: JSON.stringify(record) },
  });
}

async function retractedAmong(run: Run, { change }: Labels, ids: readonly string[]): Promise<Set<string>> {
  const rows = await run<{ id: string }>(
    `MATCH (c:${change}) WHERE c.subjectId IN $p.ids AND c.change = 'RETRACTED' RETURN DISTINCT c.subjectId AS id`,
    { ids },
  );
  return new Set(rows.map(({ id }) => id));
}
