import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILE } from '../../server/store/sqlite/open.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { loadShipped, type StoreMaker, sqlite, sqliteIn, type TestStore } from './stores.ts';

/** Names the folder of this run in which the loaded store lies. */
const FOLDER = 'TEST_SHIPPED_FOLDER';

/** For global-setup.ts. */
export async function makeShippedFolder(): Promise<void> {
  process.env[FOLDER] = await mkdtemp(join(tmpdir(), 'chokepoint-shipped-'));
}

/** For global-teardown.ts. */
export async function removeShippedFolder(): Promise<void> {
  await rm(folderOfRun(), { recursive: true, force: true });
}

/**
 * An embedded store with the shipped dataset, in a folder of its own. To load it takes seconds, as the curated views are
 * laid out: it is done once in a run, and each store is a copy of the file.
 */
export async function openShipped(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-'));
  await copyFile(join(await loadedFolder(), FILE), join(folder, FILE));
  return sqliteIn(folder);
}

/** The shipped dataset in a store of this kind. */
export async function openShippedIn(maker: StoreMaker): Promise<TestStore> {
  if (maker === sqlite) return openShipped();
  const opened = await maker.open();
  await loadShipped(opened.store);
  return opened;
}

async function loadedFolder(): Promise<string> {
  const loaded = join(folderOfRun(), 'loaded');
  if (existsSync(loaded)) return loaded;
  const loading = await mkdtemp(join(folderOfRun(), 'loading-'));
  const store = createSqliteStore(loading);
  await loadShipped(store);
  await store.close();
  // Where another worker was faster, its store is there, and this one is not needed.
  await rename(loading, loaded).catch(() => rm(loading, { recursive: true }));
  return loaded;
}

function folderOfRun(): string {
  const folder = process.env[FOLDER];
  if (!folder) throw new Error('Started outside Jest: global-setup.ts has not run.');
  return folder;
}
