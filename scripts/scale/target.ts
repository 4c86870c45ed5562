import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { startNeo4j } from '../../tests/support/neo4j.ts';

/** What is measured: a store, and where it keeps its files. */
export interface Target {
  store: GraphStore;
  /** Bytes on disk; null where they are not ours to see. */
  size(): number | null;
  close(): Promise<void>;
}

export const TARGETS = {
  /** In a folder, which is kept. */
  sqlite: async (folder: string): Promise<Target> => {
    mkdirSync(folder, { recursive: true });
    const store = createSqliteStore(folder);
    return { store, size: () => sizeOf(folder), close: () => store.close() };
  },
  /** The Neo4j at NEO4J_URI, else one that the tests would take. */
  neo4j: async (): Promise<Target> => {
    const running = await startNeo4j();
    if (!running) throw new Error('there is no Neo4j');
    const store = await createNeo4jStore(running);
    return {
      store,
      size: () => null,
      close: async () => {
        await store.close();
        await running.stop();
      },
    };
  },
};

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
