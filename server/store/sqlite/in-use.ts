import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { StoreUnavailable } from '../errors.ts';
import { isBusy } from './failures.ts';

/** A file beside the store whose lock says that somebody has it open. The lock ends with the process, however that ends. */
export const LOCK = 'chokepoint.lock';

/** Says that the store in this folder is in use, until what it gives is called. Many may use it at once. */
export function use(folder: string): () => void {
  return hold(
    folder,
    'BEGIN; SELECT count(*) FROM sqlite_schema;',
    'is being replaced by a backup: try again in a moment',
  );
}

/** Keeps the store in this folder for oneself, until what it gives is called. Throws StoreUnavailable while others use it. */
export function claim(folder: string): () => void {
  return hold(folder, 'BEGIN EXCLUSIVE;', 'is in use: stop the server first');
}

function hold(folder: string, lock: string, whenTaken: string): () => void {
  let db: DatabaseSyncInstance | undefined;
  try {
    db = new DatabaseSync(join(folder, LOCK));
    db.exec(lock);
  } catch (error) {
    db?.close();
    const reason = isBusy(error)
      ? whenTaken
      : `can't be used: its ${LOCK} fails (${(error as Error).message})`;
    throw new StoreUnavailable(`the embedded store in ${folder} ${reason}`);
  }
  const held = db;
  return () => held.close();
}
