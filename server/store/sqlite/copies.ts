import { rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { SCHEMA_VERSION } from './tables.ts';

/** Throws, saying what is wrong, where a copy is no whole store that this version reads. */
export function checkCopy(file: string): void {
  // Not read-only: what SQLite puts beside a file that it reads goes with who may write.
  const db = new DatabaseSync(file);
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
  } finally {
    db.close();
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Removes a copy, with what SQLite has put beside it. */
export function removeCopy(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}

/** Waits until a file is on the disk. */
export async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
