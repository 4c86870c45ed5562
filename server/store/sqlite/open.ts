import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreUnavailable } from '../errors.ts';
import type { OnProgress } from '../graph-store.ts';
import { logHasBegun, prepareLog } from './change-log.ts';
import { Database } from './database.ts';
import { DamagedFile, storeError } from './failures.ts';
import { use } from './in-use.ts';
import { writeDueBlocks } from './structure/columns.ts';
import { addCounters, build, followKinds, isBare, strip } from './structure/structure.ts';
import { CREATE_TEXT_DUE, indexDueTexts } from './structure/texts.ts';
import {
  BEFORE_COLUMNS,
  BEFORE_STRUCTURE,
  EDIT_COLUMNS,
  IMPORT_TABLES,
  LOG_INDEX,
  LOG_TABLE,
  ORDER_COLUMNS,
  SCHEMA_VERSION,
  TABLES,
} from './tables.ts';

/** The store's file within its folder. */
export const FILE = 'chokepoint.sqlite';
/** So long a connection waits for another's writing to end, where it may wait. */
const PATIENCE_MS = 5_000;
/** A file of fewer bytes is looked through when it is opened: that takes a moment. A larger one shows damage when it is met. */
const SOON_CHECKED = 64_000_000;

export interface Opened {
  db: Database;
  /** Its path, for helpers and messages. */
  file: string;
  close(): void;
}

/** Opens the store in a folder, made if need be; `onCounting`: see SqliteOptions. Throws StoreUnavailable, naming the file, where it can't be used. */
export function openDatabase(folder: string, onCounting: OnProgress = () => {}): Opened {
  const file = join(folder, FILE);
  try {
    mkdirSync(folder, { recursive: true });
    const opened = inUse(file, (db) => {
      // WAL lets readers go on beside a writer; FULL keeps what was acknowledged through a power cut.
      setUp(db, `PRAGMA busy_timeout = ${PATIENCE_MS}; PRAGMA journal_mode = WAL;`);
      if (statSync(file).size < SOON_CHECKED) check(db);
      prepareTables(db, onCounting);
      db.endTransactionsWith(() => settleDues(db));
      // Of a whole graph it is time to make what a new version, or a load that was stopped, has left out.
      if (logHasBegun(db)) build(db);
      followKinds(db, onCounting);
      // From here on it is this thread that would wait, and all its clients with it: patience.ts does that instead.
      db.script('PRAGMA busy_timeout = 0;');
    });
    const close = () => {
      try {
        // So that all is in the one file, unless somebody else still reads or writes.
        opened.db.script('PRAGMA wal_checkpoint(TRUNCATE)');
      } catch {
        // A disk that fails or is full: what was written is safe in the file beside it.
      }
      opened.close();
    };
    return { ...opened, close };
  } catch (error) {
    const known = storeError(error, file);
    if (known instanceof StoreUnavailable) throw known;
    throw new StoreUnavailable(`the embedded store ${file} can't be opened: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Throws where pages of the file can't be right. */
function check(db: Database): void {
  const found = db.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check;
  if (found !== 'ok') throw new DamagedFile((found ?? '').replace(/\s+/g, ' '));
}

/** Opens the file of a store that is open elsewhere, for a process that may wait. */
export function openForHelper(file: string, writes: boolean): Opened {
  return inUse(file, (db) => {
    setUp(db, `PRAGMA busy_timeout = ${PATIENCE_MS};`);
    // Who writes much is spared reading and writing the same pages over and over.
    if (writes) db.script('PRAGMA wal_autocheckpoint = 16384; PRAGMA cache_size = -196608;');
    db.endTransactionsWith(() => settleDues(db));
  });
}

/** Opens a file, made ready, and says that it is in use for as long as it is open. */
function inUse(file: string, makeReady: (db: Database) => void): Opened {
  const release = use(dirname(file));
  let db: Database | undefined;
  try {
    db = new Database(file);
    makeReady(db);
  } catch (error) {
    db?.close();
    release();
    throw error;
  }
  const opened = db;
  const close = () => {
    opened.close();
    release();
  };
  return { db, file, close };
}

function setUp(db: Database, first: string): void {
  db.script(`${first} PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864;`);
}

function prepareTables(db: Database, onCounting: OnProgress): void {
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
    if (found < 6) {
      db.script(BEFORE_STRUCTURE);
      if (db.get("SELECT 1 FROM pragma_table_xinfo('link') WHERE name = 'start_key'") === undefined)
        db.script(ORDER_COLUMNS);
      db.script(CREATE_TEXT_DUE);
      strip(db);
    }
    if (found === 8) db.script(BEFORE_COLUMNS);
    if (found < 9 && !isBare(db)) addCounters(db, found, onCounting);
    db.script(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
}

/** What rows that have changed leave to be done at the end of a transaction. */
function settleDues(db: Database): void {
  indexDueTexts(db);
  writeDueBlocks(db);
}

function versionOf(db: Database): number {
  return db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}
