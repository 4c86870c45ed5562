import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dataset, readDataset } from '../../graph-seed/dataset.ts';
import { loadDataset } from '../../graph-seed/load.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { dozen, dozenInfo } from './dozen.ts';
import { sharedNeo4j } from './neo4j/shared.ts';

export interface TestStore {
  store: GraphStore;
  /** Another store on the same data, as another process or a restart has it; whoever asks for it closes it. */
  another(entriesKept?: number): Promise<GraphStore>;
  /** Closes it and removes what it wrote. */
  remove(): Promise<void>;
}

export interface StoreMaker {
  name: string;
  open(): Promise<TestStore>;
}

export const sqlite: StoreMaker = { name: 'SQLite', open: openSqlite };
/** Its driver is loaded by those alone who open one: it takes a fifth of a second, in each test file anew. */
export const neo4j: StoreMaker = {
  name: 'Neo4j',
  open: async () => (await import('./neo4j/store.ts')).openNeo4jStore(),
};

/** The stores that this machine can run: SQLite always, Neo4j where one can be had (on CI it must). */
export async function testStores(): Promise<StoreMaker[]> {
  return (await sharedNeo4j()) === null ? [sqlite] : [sqlite, neo4j];
}

/** An embedded store in a folder of its own. */
export async function openSqlite(): Promise<TestStore> {
  return sqliteIn(await mkdtemp(join(tmpdir(), 'chokepoint-')));
}

/** The embedded store in a folder that goes with it. */
export function sqliteIn(folder: string): TestStore {
  const store = createSqliteStore(folder);
  return {
    store,
    another: async (entriesKept) => createSqliteStore(folder, { entriesKept }),
    remove: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

const dozenDataset: Dataset = { info: dozenInfo, rows: dozen, views: [], retracted: [] };

export async function loadDozen(store: GraphStore): Promise<void> {
  await loadDataset(store, dozenDataset);
}

/** The dataset that is shipped. */
export async function loadShipped(store: GraphStore): Promise<Dataset> {
  const dataset = await readDataset('graph-seed/data');
  await loadDataset(store, dataset);
  return dataset;
}
