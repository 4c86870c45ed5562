import type { LogEntry } from '../change-log.ts';
import { idsOf, MOST_NAMED, planEdit, rewrittenBy, type Stored } from '../edit-plan.ts';
import type { Edit, EditFilter } from '../edits.ts';
import type { Reference } from '../errors.ts';
import type { Page, PageRequest } from '../graph-store.ts';
import { appendToLog, type EntryRow, entryOf, readLog } from './change-log.ts';
import { AMONG, type Database, list, type Value } from './database.ts';
import { putActor, putLink, putSource } from './rows.ts';
import { build } from './structure/structure.ts';

/** Does all of an edit, or nothing, and gives what it logged. */
export function applyEdit(db: Database, edit: Edit, entriesKept: number): LogEntry[] {
  build(db);
  let logged: LogEntry[] = [];
  db.transaction(() => {
    const changes = planEdit(edit, storedAt(db, idsOf(edit)), standingOn(db, edit));
    const { latest } = readLog(db, 0, 0);
    for (const source of edit.put.sources) putSource(db, source);
    for (const actor of edit.put.actors) putActor(db, actor);
    for (const link of edit.put.links) putLink(db, link);
    remove(db, 'link', [...edit.retract.keys()]);
    remove(db, 'actor', edit.remove.actors);
    remove(db, 'source', edit.remove.sources);
    appendToLog(db, changes, entriesKept);
    logged = readLog(db, latest, changes.length).entries;
  });
  return logged;
}

export function editPage(db: Database, { of, by }: EditFilter, page: PageRequest): Page<LogEntry> {
  const where = [
    'edited_by IS NOT NULL',
    ...(of === null ? [] : [`subject_id ${AMONG}`]),
    ...(by === null ? [] : ['edited_by = ?']),
  ].join(' AND ');
  const values: Value[] = [...(of === null ? [] : [list(of)]), ...(by === null ? [] : [by])];
  const rows = db.all<EntryRow>(
    `SELECT * FROM graph_change WHERE ${where} AND sequence < ? ORDER BY sequence DESC LIMIT ?`,
    ...values,
    page.after?.key ?? Number.MAX_SAFE_INTEGER,
    page.first + 1,
  );
  return {
    items: rows
      .slice(0, page.first)
      .map((row) => ({ node: entryOf(row), position: { key: row.sequence, id: '' } })),
    hasNextPage: rows.length > page.first,
    totalCount: page.withTotal
      ? db.count(`SELECT count(*) AS count FROM graph_change WHERE ${where}`, ...values)
      : null,
  };
}

export function editsAt(db: Database, sequences: readonly number[]): LogEntry[] {
  return editsWhere(db, 'sequence', sequences);
}

export function editsUndoing(db: Database, sequences: readonly number[]): LogEntry[] {
  return editsWhere(db, 'reverts', sequences);
}

function editsWhere(db: Database, column: 'sequence' | 'reverts', sequences: readonly number[]): LogEntry[] {
  return db
    .all<EntryRow>(
      `SELECT * FROM graph_change WHERE ${column} ${AMONG}
       AND edited_by IS NOT NULL ORDER BY sequence`,
      list(sequences),
    )
    .map(entryOf);
}

function storedAt(db: Database, ids: readonly string[]): Map<string, Stored> {
  const from = (table: string) =>
    `SELECT '${table.toUpperCase()}' AS kind, id, body FROM ${table} WHERE id ${AMONG}`;
  const rows = db.all<Stored & { id: string }>(
    ['actor', 'link', 'source', 'view'].map(from).join(' UNION ALL '),
    ...Array<Value>(4).fill(list(ids)),
  );
  return new Map(rows.map(({ id, kind, body }) => [id, { kind, body }]));
}

/** Links that an edit leaves as they are although they stand on what it removes: some of them. */
function standingOn(db: Database, edit: Edit): Reference[] {
  const { actors, sources } = edit.remove;
  const left = `NOT ${AMONG}`;
  const rewritten = list(rewrittenBy(edit));
  return db.all<Reference>(
    `SELECT id AS link, from_id AS needs FROM link
       WHERE from_id ${AMONG} AND id ${left} UNION ALL
     SELECT id, to_id FROM link WHERE to_id ${AMONG} AND id ${left} UNION ALL
     SELECT link, source FROM citation WHERE source ${AMONG} AND link ${left} LIMIT ?`,
    ...[list(actors), rewritten, list(actors), rewritten, list(sources), rewritten],
    MOST_NAMED,
  );
}

function remove(db: Database, table: 'actor' | 'link' | 'source', ids: readonly string[]): void {
  db.run(`DELETE FROM ${table} WHERE id ${AMONG}`, list(ids));
}
