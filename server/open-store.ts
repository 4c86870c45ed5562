import type { Config } from './config.ts';
import type { GraphStore } from './store/graph-store.ts';

/** The store that the configuration names. The other one's code is not even read. */
export async function openStore({
  neo4j,
  dataFolder,
}: Pick<Config, 'neo4j' | 'dataFolder'>): Promise<GraphStore> {
  if (neo4j) {
    const { createNeo4jStore } = await import('./store/neo4j/neo4j-store.ts');
    return createNeo4jStore(neo4j);
  }
  const { createSqliteStore } = await import('./store/sqlite/sqlite-store.ts');
  return createSqliteStore(dataFolder);
}
