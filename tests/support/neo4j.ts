import { neo4jInDocker } from './neo4j/docker.ts';
import { existingNeo4j } from './neo4j/existing.ts';
import { neo4jInJava } from './neo4j/java.ts';
import type { RunningNeo4j } from './neo4j/running.ts';

const MISSING =
  'NO NEO4J: tests on it are skipped. Set NEO4J_URI, start Docker, or install Java 17 and Maven.';

/** The Neo4j at NEO4J_URI, else one in Docker, else one in Java. Null, said aloud, where none can be had; on CI an error. */
export async function startNeo4j(
  inJava: () => Promise<RunningNeo4j | null> = neo4jInJava,
): Promise<RunningNeo4j | null> {
  const neo4j = (await existingNeo4j()) ?? (await neo4jInDocker()) ?? (await inJava());
  if (!neo4j) {
    if (process.env.CI === 'true') throw new Error(MISSING);
    console.warn(`\n  ${MISSING}\n`);
  }
  return neo4j;
}
