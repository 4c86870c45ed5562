import type { RunningNeo4j } from './running.ts';

/** The Neo4j that the environment names; its data is not ours, so tests work under a prefix. */
export async function existingNeo4j(): Promise<RunningNeo4j | null> {
  const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE } = process.env;
  if (!NEO4J_URI) return null;
  return {
    uri: NEO4J_URI,
    username: NEO4J_USERNAME,
    password: NEO4J_PASSWORD,
    ...(NEO4J_DATABASE ? { database: NEO4J_DATABASE } : {}),
    stop: async () => {},
  };
}
