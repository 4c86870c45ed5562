import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backup, DatabaseSync } from '@photostructure/sqlite';
import type { OnProgress } from '../graph-store.ts';
import { claim } from './in-use.ts';
import { FILE } from './open.ts';
import { SCHEMA_VERSION } from './tables.ts';

/** Pages in one go: the process looks up in between. */
const PAGES = 2_000;

/**
 * Copies the store in a folder into a file, as it is at this moment, whoever reads or writes it meanwhile. The file is
 * there when it is whole, and not before.
 */
export async function backUp(folder: string, to: string, onProgress: OnProgress = () => {}): Promise<void> {
  const from = join(folder, FILE);
  if (!existsSync(from)) throw new Error(`there is no store in ${folder}`);
  const part = `${to}.part`;
  await rm(part, { force: true });
  const db = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    // A reader sees one state for as long as it reads: without that each write would begin the copy anew.
    db.exec('BEGIN; SELECT count(*) FROM sqlite_schema;');
    const progress = ({ totalPages, remainingPages }: { totalPages: number; remainingPages: number }) =>
      onProgress(totalPages - remainingPages, totalPages);
    await backup(db, part, { rate: PAGES, progress });
  } finally {
    db.close();
  }
  await flush(part);
  await rename(part, to);
}

/**
 * Puts a backup in the place of the store in a folder. It is looked through first; the store that was there stays
 * beside it with `.replaced` behind its name. Throws while a server has the store open.
 */
export async function restore(folder: string, from: string): Promise<void> {
  checkBackup(from);
  mkdirSync(folder, { recursive: true });
  const release = claim(folder);
  try {
    const store = join(folder, FILE);
    const fresh = `${store}.new`;
    await copyFile(from, fresh);
    await flush(fresh);
    setAside(store);
    renameSync(fresh, store);
  } finally {
    release();
  }
}

/** Throws, saying what is wrong, where a file is no whole backup of a store that this version reads. */
function checkBackup(file: string): void {
  if (!existsSync(file)) throw new Error(`there is no file ${file}`);
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const [{ user_version: version = 0 } = {}] = db.prepare('PRAGMA user_version').all() as {
      user_version?: number;
    }[];
    const isOurs = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'setting'").get() !== undefined;
    if (!isOurs || version === 0) throw new Error('it is no store of ours');
    if (version > SCHEMA_VERSION) throw new Error(`it was written by a newer version (schema ${version})`);
    const [{ integrity_check: found = '' } = {}] = db.prepare('PRAGMA integrity_check(1)').all() as {
      integrity_check?: string;
    }[];
    if (found !== 'ok') throw new Error(`it is damaged: ${found}`);
  } catch (error) {
    throw new Error(`${file} can't be restored: ${(error as Error).message}`, { cause: error });
  } finally {
    db.close();
  }
}

/** Keeps what was there, with all that it has committed, until the next time. */
function setAside(store: string): void {
  const replaced = `${store}.replaced`;
  for (const ending of ['', '-wal', '-shm']) rmSync(replaced + ending, { force: true });
  if (!existsSync(store)) return;
  // Linked, not moved: there is a store under its name at every moment.
  linkSync(store, replaced);
  for (const ending of ['-wal', '-shm'])
    if (existsSync(store + ending)) renameSync(store + ending, replaced + ending);
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
