import { changesBy, type Row, type SubjectKind } from '../change-log.ts';
import type { GraphRows } from '../graph-store.ts';
import { type RowsBefore, rowsByKind, sortRows, sumOutcomes } from '../import-plan.ts';
import type { CountedImport, ImportOptions, ImportOutcome, ImportRecord, Membership } from '../imports.ts';
import { parsed } from '../parsed.ts';
import { appendToLog, logHasBegun, storedRows } from './change-log.ts';
import { AMONG, type Database, list } from './database.ts';
import { makeReady, putRows } from './load.ts';

/** Writes rows of an import and what is kept of it, or nothing. */
export function importRows(
  db: Database,
  name: string,
  rows: GraphRows,
  { isTrial, record, ...options }: ImportOptions,
  entriesKept: number,
): ImportOutcome {
  if (!isTrial) makeReady(db, rows);
  let outcome = sumOutcomes([]);
  db.transaction(() => {
    const outcomes = rowsByKind(rows).map(([kind, ofKind]) => {
      const before = rowsBefore(db, kind, ofKind);
      const sorted = sortRows(name, ofKind, before, options);
      if (isTrial) return sorted.outcome;
      if (logHasBegun(db)) appendToLog(db, changesBy(kind, sorted.put, before.stored), entriesKept);
      putRows(db, kind, sorted.put);
      join(db, name, kind, sorted.joining);
      return sorted.outcome;
    });
    outcome = sumOutcomes(outcomes);
    if (!isTrial) saveImport(db, record(outcome));
  });
  return outcome;
}

function rowsBefore(db: Database, kind: SubjectKind, rows: readonly Row[]): RowsBefore {
  const ids = rows.map(({ id }) => id);
  return {
    stored: storedRows(db, kind, ids),
    memberships: membershipsOf(db, ids),
    retracted: kind === 'LINK' ? retractedAmong(db, ids) : null,
  };
}

/** With how many rows each has, which is counted as they come and go. */
export function readImports(db: Database): CountedImport[] {
  return db
    .all<{ body: string; actors: number; links: number; sources: number }>(
      'SELECT body, actors, links, sources FROM import ORDER BY name',
    )
    .map(({ body, ...counts }) => ({ ...parsed<ImportRecord>(body), ...counts }));
}

export function importedIds(
  db: Database,
  names: readonly string[],
  kind: SubjectKind,
  most: number,
): Map<string, string[]> {
  const idsOf = (name: string) =>
    db.all<{ id: string }>(
      `SELECT id FROM import_row WHERE import = (SELECT number FROM import WHERE name = ?) AND kind = ?
       ORDER BY id LIMIT ?`,
      name,
      kind,
      most,
    );
  return new Map(names.map((name) => [name, idsOf(name).map(({ id }) => id)]));
}

export function importsAmong(db: Database, ids: readonly string[]): string[] {
  const rows = db.all<{ name: string }>(
    `SELECT DISTINCT i.name FROM import_row r JOIN import i ON i.number = r.import
     WHERE r.id ${AMONG} ORDER BY i.name`,
    list(ids),
  );
  return rows.map(({ name }) => name);
}

export function saveImport(db: Database, record: ImportRecord): void {
  db.run(
    'INSERT INTO import (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body',
    record.name,
    JSON.stringify(record),
  );
}

/** The imports that each row belongs to, by its id. */
export function membershipsOf(db: Database, ids: readonly string[]): Map<string, Membership[]> {
  const rows = db.all<{ id: string; import: string; revision: string }>(
    `SELECT r.id, i.name AS import, r.revision FROM import_row r JOIN import i ON i.number = r.import
     WHERE r.id ${AMONG}`,
    list(ids),
  );
  const found = new Map<string, Membership[]>();
  for (const { id, ...membership } of rows) found.set(id, [...(found.get(id) ?? []), membership]);
  return found;
}

function retractedAmong(db: Database, ids: readonly string[]): Set<string> {
  const rows = db.all<{ id: string }>(
    `SELECT subject_id AS id FROM graph_change
     WHERE subject_id ${AMONG} AND change = 'RETRACTED'`,
    list(ids),
  );
  return new Set(rows.map(({ id }) => id));
}

export function join(
  db: Database,
  name: string,
  kind: SubjectKind,
  rows: readonly { id: string; revision: string }[],
): void {
  // An import whose first rows these are has no number yet.
  db.run("INSERT OR IGNORE INTO import (name, body) VALUES (?, '{}')", name);
  for (const { id, revision } of rows) {
    db.run(
      `INSERT INTO import_row (id, import, kind, revision)
       VALUES (?, (SELECT number FROM import WHERE name = ?), ?, ?)
       ON CONFLICT (id, import) DO UPDATE SET revision = excluded.revision`,
      id,
      name,
      kind,
      revision,
    );
  }
}
