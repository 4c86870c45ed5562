import type { Config } from './config.ts';
import type { GraphStore, OnProgress } from './store/graph-store.ts';

/** The store that the configuration names. The other one's code is not even read. `onCounting`: see Neo4jOptions. */
export async function openStore(
  { neo4j, dataFolder }: Pick<Config, 'neo4j' | 'dataFolder'>,
  onCounting: OnProgress = () => {},
): Promise<GraphStore> {
  if (neo4j) {
    const { createNeo4jStore } = await import('./store/neo4j/neo4j-store.ts');
    return createNeo4jStore({ ...neo4j, onCounting });
  }
  const { createSqliteStore } = await import('./store/sqlite/sqlite-store.ts');
  return createSqliteStore(dataFolder, { onCounting });
}
