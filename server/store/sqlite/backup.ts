import { existsSync, realpathSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { backup, DatabaseSync } from '@photostructure/sqlite';
import { checkCopy, flush, isFolder, type OnCopying, removeCopy } from './copies.ts';
import { LOCK } from './in-use.ts';
import { FILE } from './open.ts';

/** Pages in one go: the process looks up in between. */
const PAGES = 2_000;

/**
 * Copies the store in a folder into a file, as it is at this moment, whoever reads or writes it meanwhile. The file is
 * there when it is whole and has been looked through, and not before.
 */
export async function backUp(folder: string, to: string, onCopying: OnCopying = () => {}): Promise<void> {
  const from = join(folder, FILE);
  if (!existsSync(from)) throw new Error(`there is no store in ${folder}`);
  if (!existsSync(dirname(to))) throw new Error(`there is no folder ${dirname(to)}`);
  if (isFolder(to)) throw new Error(`${to} is a folder: say a file in it`);
  if (belongsTo(folder, to)) throw new Error(`${to} is the store itself: say another file`);
  const part = `${to}.part`;
  removeCopy(part);
  try {
    await copyStore(from, part, onCopying);
    await checkCopy(part, onCopying);
    await flush(part);
    await rename(part, to);
  } catch (error) {
    throw new Error(`${to} is not written: ${(error as Error).message}`, { cause: error });
  } finally {
    removeCopy(part);
  }
}

/** Copies a store with all that it has committed, wherever that is written yet. */
export async function copyStore(from: string, to: string, onCopying: OnCopying = () => {}): Promise<void> {
  const db = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    // A reader sees one state for as long as it reads: without that each write would begin the copy anew.
    db.exec('BEGIN; SELECT count(*) FROM sqlite_schema;');
    const progress = ({ totalPages, remainingPages }: { totalPages: number; remainingPages: number }) =>
      onCopying('COPYING', totalPages - remainingPages, totalPages);
    await backup(db, to, { rate: PAGES, progress });
  } finally {
    db.close();
  }
}

/** Whether a file is one of those that the store in a folder consists of, by whatever name. */
function belongsTo(folder: string, file: string): boolean {
  const store = realpathSync.native(join(folder, FILE));
  const own = [store, `${store}-wal`, `${store}-shm`, join(realpathSync.native(folder), LOCK)];
  const named = existsSync(file)
    ? realpathSync.native(file)
    : join(realpathSync.native(dirname(file)), basename(file));
  return own.includes(named);
}
