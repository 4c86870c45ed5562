import { rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate as lookUp } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { SCHEMA_VERSION } from './tables.ts';

/** How far a copy is; what it throws ends the copy, of which nothing is left. */
export type OnCopying = (phase: 'COPYING' | 'CHECKING', done: number, total: number) => void;

/**
 * Throws, saying what is wrong, where a copy is no whole store that this version reads. Every page of every table is
 * read; whether indexes hold the same is not asked, which would take minutes where this takes seconds.
 */
export async function checkCopy(file: string, onCopying: OnCopying = () => {}): Promise<void> {
  // Not read-only: what SQLite puts beside a file that it reads goes with who may write.
  const db = new DatabaseSync(file);
  const all = <Row>(sql: string) => db.prepare(sql).all() as Row[];
  try {
    const version = all<{ user_version: number }>('PRAGMA user_version')[0]?.user_version ?? 0;
    const isOurs = all("SELECT 1 FROM sqlite_schema WHERE name = 'setting'").length > 0;
    if (!isOurs || version === 0) throw new Error('it is no store of ours');
    if (version > SCHEMA_VERSION) throw new Error(`it was written by a newer version (schema ${version})`);
    const tables = all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0",
    );
    for (const [done, { name }] of tables.entries()) {
      onCopying('CHECKING', done, tables.length);
      await lookUp();
      const [found] = all<{ quick_check: string }>(`PRAGMA quick_check("${name}")`);
      if (found?.quick_check !== 'ok') throw new Error(`it is damaged: ${found?.quick_check}`);
    }
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
