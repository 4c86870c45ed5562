import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '../errors.ts';
import { Database } from './database.ts';
import { SCHEMA_VERSION, TABLES } from './tables.ts';

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
  const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  if (version > SCHEMA_VERSION) throw new Error(`it was written by a newer version (schema ${version})`);
  if (version === 0) db.transaction(() => db.script(TABLES));
}
