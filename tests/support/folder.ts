import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { Database } from '../../server/store/sqlite/database.ts';
import { FILE } from '../../server/store/sqlite/open.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { loadDozen } from './stores.ts';

/** A new folder for each test of a file, removed after it. */
export function eachInAFolder(): { path(): string } {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chokepoint-fault-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return { path: () => folder };
}

/** Puts the dozen into a store in this folder, so that a server that opens it need not load the shipped dataset. */
export async function fillFolder(folder: string): Promise<void> {
  const store = createSqliteStore(folder);
  await loadDozen(store);
  await store.close();
}

/** What SQLite finds wrong in the file of the store: 'ok' where nothing. */
export function integrityOf(folder: string, file = FILE): string {
  const db = new Database(join(folder, file));
  const found = db.get<{ integrity_check: string }>('PRAGMA integrity_check(1)');
  const orphans = db.all('PRAGMA foreign_key_check');
  db.close();
  return orphans.length > 0 ? 'rows stand on rows that are not there' : (found?.integrity_check ?? '');
}
