import type { LogEntry, Retraction, SubjectKind } from '../change-log.ts';
import type { Edit } from '../edits.ts';
import type { DatasetInfo, GraphRows, OnProgress, SavedView } from '../graph-store.ts';
import type { ImportOptions, ImportOutcome, ImportRecord, ImportRemoval } from '../imports.ts';
import { type Database, rowsAtMost } from './database.ts';
import { applyEdit } from './edits.ts';
import { importRows, saveImport } from './imports.ts';
import { loadRows, retractLinks } from './load.ts';
import { removeImport, takeBack } from './remove-import.ts';
import { build, isBare } from './structure/structure.ts';

/** What is written: each whole or not at all, in one transaction. */
export interface Updates {
  load(rows: GraphRows, onProgress?: OnProgress): void;
  retractLinks(retractions: ReadonlyMap<string, Retraction>): void;
  edit(edit: Edit): LogEntry[];
  importRows(name: string, rows: GraphRows, options: ImportOptions): ImportOutcome;
  saveImport(record: ImportRecord): void;
  removeImport(name: string, most: number): ImportRemoval;
  takeBack(name: string, kind: SubjectKind, ids: readonly string[]): Omit<ImportRemoval, 'left'>;
  saveDataset(dataset: DatasetInfo): void;
  saveView(view: SavedView): void;
  /** Makes what searches stand on, where a first load has left it out. */
  build(): void;
}

export function updates(db: Database, entriesKept: number): Updates {
  return {
    load: (rows, onProgress) => loadRows(db, rows, entriesKept, onProgress),
    retractLinks: (retractions) => retractLinks(db, retractions, entriesKept),
    edit: (edit) => applyEdit(db, edit, entriesKept),
    importRows: (name, rows, options) => importRows(db, name, rows, options, entriesKept),
    saveImport: (record) => saveImport(db, record),
    removeImport: (name, most) => removeImport(db, name, most, entriesKept),
    takeBack: (name, kind, ids) => takeBack(db, name, kind, ids, entriesKept),
    saveDataset: (dataset) => {
      build(db);
      db.run("INSERT OR REPLACE INTO setting (name, body) VALUES ('dataset', ?)", JSON.stringify(dataset));
    },
    saveView: (view) =>
      db.run('INSERT OR REPLACE INTO view (id, body) VALUES (?, ?)', view.id, JSON.stringify(view)),
    build: () => build(db),
  };
}

/** More rows than this keep the thread for too long: a helper writes them. */
const MOST_ROWS = 2_000;

/** Whether an update would keep others waiting. */
export function isLongUpdate<Name extends keyof Updates>(
  db: Database,
  name: Name,
  args: Parameters<Updates[Name]>,
): boolean {
  if (name === 'load') {
    const [rows] = args as Parameters<Updates['load']>;
    return rows.actors.length + rows.links.length + rows.sources.length > MOST_ROWS;
  }
  return (
    (name === 'build' || name === 'saveDataset') &&
    isBare(db) &&
    rowsAtMost(db, 'actor') + rowsAtMost(db, 'link') > MOST_ROWS
  );
}
