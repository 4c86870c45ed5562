import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { StoreUnavailable } from '../errors.ts';
import { isBusy } from './failures.ts';

/** A file beside the store whose lock says that somebody has it open. The lock ends with the process, however that ends. */
export const LOCK = 'chokepoint.lock';

/** Says that the store in this folder is in use, until what it gives is called. Many may use it at once. */
export function use(folder: string): () => void {
  return hold(folder, 'BEGIN; SELECT count(*) FROM sqlite_schema;');
}

/** Keeps the store in this folder for oneself, until what it gives is called. Throws StoreUnavailable while others use it. */
export function claim(folder: string): () => void {
  return hold(folder, 'BEGIN EXCLUSIVE;');
}

function hold(folder: string, lock: string): () => void {
  const db = new DatabaseSync(join(folder, LOCK));
  try {
    db.exec(lock);
  } catch (error) {
    db.close();
    if (!isBusy(error)) throw error;
    throw new StoreUnavailable(`the embedded store in ${folder} is in use: stop the server first`, {
      cause: error,
    });
  }
  return () => db.close();
}
