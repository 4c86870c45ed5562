import {
  type ChangeLog,
  changesBy,
  type LogEntry,
  type NewEntry,
  newLogId,
  type SubjectKind,
} from '../change-log.ts';
import { parsed } from '../parsed.ts';
import { AMONG, type Database, list } from './database.ts';

/** What the log is called, where it begins and how far it is; kept as a setting. */
type Head = Omit<ChangeLog, 'entries'>;

/** A row of the table `graph_change`. */
export interface EntryRow extends Pick<LogEntry, 'sequence' | 'at' | 'change'> {
  subject_kind: SubjectKind;
  body: string;
  retraction: string | null;
  edited_by: string | null;
  note: string | null;
  body_before: string | null;
  reverts: number | null;
}

export const TABLES: Record<SubjectKind, string> = { ACTOR: 'actor', LINK: 'link', SOURCE: 'source' };

/** Where there is none yet. */
export function prepareLog(db: Database): void {
  const head: Head = { id: newLogId(), oldest: 0, latest: 0 };
  db.run("INSERT OR IGNORE INTO setting (name, body) VALUES ('log', ?)", JSON.stringify(head));
}

/** The log begins when a dataset has been loaded whole: until then there is nothing to have changed. */
export function logHasBegun(db: Database): boolean {
  return db.get("SELECT 1 FROM setting WHERE name = 'dataset'") !== undefined;
}

/** What it will change to put these rows into their table. Asks once, whatever their number. */
export function changesByPutting(
  db: Database,
  kind: SubjectKind,
  rows: readonly { id: string }[],
): NewEntry[] {
  const ids = rows.map(({ id }) => id);
  return changesBy(kind, rows, storedRows(db, kind, ids));
}

/** The rows as they are stored, by id. */
export function storedRows(db: Database, kind: SubjectKind, ids: readonly string[]): Map<string, string> {
  const rows = db.all<{ id: string; body: string }>(
    `SELECT id, body FROM ${TABLES[kind]} WHERE id ${AMONG}`,
    list(ids),
  );
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** To be called within the transaction of the change itself. Retractions and edits are kept for good. */
export function appendToLog(db: Database, entries: readonly NewEntry[], kept: number): void {
  if (entries.length === 0) return;
  const head = readHead(db);
  const at = new Date().toISOString();
  for (const { change, subjectKind, id, body, retraction, by, note, before, reverts } of entries) {
    head.latest += 1;
    db.run(
      `INSERT INTO graph_change
         (sequence, at, change, subject_kind, subject_id, body, retraction, edited_by, note, body_before, reverts)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      head.latest,
      at,
      change,
      subjectKind,
      id,
      body,
      retraction === undefined ? null : JSON.stringify(retraction),
      by ?? null,
      note ?? null,
      before ?? null,
      reverts ?? null,
    );
  }
  const forgotten = head.oldest;
  head.oldest = Math.max(forgotten, head.latest - kept);
  db.run(
    `DELETE FROM graph_change
     WHERE sequence > ? AND sequence <= ? AND change <> 'RETRACTED' AND edited_by IS NULL`,
    forgotten,
    head.oldest,
  );
  db.run("UPDATE setting SET body = ? WHERE name = 'log'", JSON.stringify(head));
}

export function readLog(db: Database, after: number, limit: number): ChangeLog {
  const rows = db.all<EntryRow>(
    'SELECT * FROM graph_change WHERE sequence > ? ORDER BY sequence LIMIT ?',
    after,
    limit,
  );
  // Last: what another process throws away meanwhile must show in `oldest`.
  return { ...readHead(db), entries: rows.map(entryOf) };
}

export function lastChangeOf(db: Database, ids: readonly string[]): string | null {
  const row = db.get<{ at: string }>(
    `SELECT at FROM graph_change WHERE subject_id ${AMONG}
     ORDER BY sequence DESC LIMIT 1`,
    list(ids),
  );
  return row?.at ?? null;
}

function readHead(db: Database): Head {
  const row = db.get<{ body: string }>("SELECT body FROM setting WHERE name = 'log'");
  if (!row) throw new Error('the store has lost the head of its log');
  return parsed<Head>(row.body);
}

export function entryOf(row: EntryRow): LogEntry {
  const { sequence, at, change, retraction, edited_by, note, body_before, reverts } = row;
  return {
    sequence,
    at,
    change,
    subjectKind: row.subject_kind,
    subject: parsed(row.body),
    ...(retraction === null ? {} : { retraction: parsed(retraction) }),
    ...(edited_by === null ? {} : { by: edited_by }),
    ...(note === null ? {} : { note }),
    ...(body_before === null ? {} : { before: parsed(body_before) }),
    ...(reverts === null ? {} : { reverts }),
  };
}
