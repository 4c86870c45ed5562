import { existsSync, linkSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { copyStore } from './backup.ts';
import { checkCopy, flush, isFolder, type OnCopying, removeCopy } from './copies.ts';
import { claim } from './in-use.ts';
import { FILE } from './open.ts';

/**
 * Puts a backup in the place of the store in a folder. It is copied and looked through first; the store that was there
 * stays beside it, under the name that this gives: null where there was none. Throws while a server has the store open.
 */
export async function restore(
  folder: string,
  from: string,
  onCopying: OnCopying = () => {},
): Promise<string | null> {
  if (!existsSync(from)) throw new Error(`there is no file ${from}`);
  if (isFolder(from)) throw new Error(`${from} is a folder: say the file`);
  mkdirSync(folder, { recursive: true });
  const release = claim(folder);
  const store = join(folder, FILE);
  const fresh = `${store}.new`;
  removeCopy(fresh);
  try {
    await copyToRestore(from, fresh, onCopying);
    const replaced = setAside(store);
    renameSync(fresh, store);
    return replaced;
  } finally {
    removeCopy(fresh);
    release();
  }
}

async function copyToRestore(from: string, fresh: string, onCopying: OnCopying): Promise<void> {
  try {
    // What a store has written last may still be in the file beside it. A backup has none, and may lie where only reading
    // is possible, which SQLite does not do.
    if (sizeOf(`${from}-wal`) > 0) await copyStore(from, fresh, onCopying);
    else await copyFile(from, fresh);
    await checkCopy(fresh, onCopying);
  } catch (error) {
    throw new Error(`${from} can't be restored: ${(error as Error).message}`, { cause: error });
  }
  await flush(fresh);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Keeps what was there, with all that it has committed, under a name that was free: nothing is ever overwritten. */
function setAside(store: string): string | null {
  if (!existsSync(store)) return null;
  gather(store);
  const replaced = freeName(`${store}.replaced`);
  // Linked, not moved: there is a store under its name at every moment.
  linkSync(store, replaced);
  for (const ending of ['-wal', '-shm'])
    if (existsSync(store + ending)) renameSync(store + ending, replaced + ending);
  return replaced;
}

/** Brings all that a store has committed into its one file, where it can still be opened. */
function gather(store: string): void {
  // SQLite takes away what is beside an empty file.
  if (sizeOf(store) === 0) return;
  try {
    const db = new DatabaseSync(store);
    try {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
  } catch {
    // Damaged: what is beside it is kept beside it.
  }
}

function freeName(name: string): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}.${number}`;
    if (!existsSync(free) && !existsSync(`${free}-wal`)) return free;
  }
}
