import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { FOR_MEASURING, startOwnNeo4j } from '../../tests/support/neo4j/java.ts';
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
  /** The Neo4j at NEO4J_URI, else one of its own in Java. */
  neo4j: async (): Promise<Target> => {
    let home: string | null = null;
    const running = await startNeo4j(async () => {
      const own = await startOwnNeo4j([], FOR_MEASURING);
      home = own?.home ?? null;
      return own?.neo4j ?? null;
    });
    if (!running) throw new Error('there is no Neo4j');
    const store = await createNeo4jStore(running);
    return {
      store,
      size: () => (home === null ? null : sizeOf(join(home, 'data'))),
      close: async () => {
        await store.close();
        await running.stop();
      },
    };
  },
};

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
