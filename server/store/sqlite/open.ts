import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '../errors.ts';
import { prepareLog } from './change-log.ts';
import { Database } from './database.ts';
import { EDIT_COLUMNS, IMPORT_TABLES, LOG_INDEX, LOG_TABLE, SCHEMA_VERSION, TABLES } from './tables.ts';

const FILE = 'chokepoint.sqlite';

/** Opens the store in a folder, made if need be. Throws StoreUnavailable, naming the file, where it can't be used. */
export function openDatabase(folder: string): Database {
  const file = join(folder, FILE);
  try {
    mkdirSync(folder, { recursive: true });
    const db = new Database(file);
    // WAL lets readers go on beside a writer; FULL keeps what was acknowledged through a power cut.
    db.script(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;',
    );
    prepareTables(db);
    return db;
  } catch (error) {
    throw new StoreUnavailable(`the embedded store ${file} can't be opened: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function prepareTables(db: Database): void {
  const version = versionOf(db);
  if (version > SCHEMA_VERSION) throw new Error(`it was written by a newer version (schema ${version})`);
  if (version === SCHEMA_VERSION) return;
  db.transaction(() => {
    // Another process may have been faster.
    const found = versionOf(db);
    if (found < 1) db.script(TABLES);
    if (found < 2) {
      db.script(LOG_TABLE);
      prepareLog(db);
    }
    if (found < 3) db.script(LOG_INDEX);
    if (found < 4) db.script(EDIT_COLUMNS);
    if (found < 5) db.script(IMPORT_TABLES);
    db.script(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
}

function versionOf(db: Database): number {
  return db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}
