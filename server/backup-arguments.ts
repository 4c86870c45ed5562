import type { Config } from './config.ts';

/** The one argument of a command. Throws, saying how it is called, where there is none or more. */
export function fileGiven(usage: string, [, , file, ...more]: readonly string[]): string {
  if (file === undefined || more.length > 0) throw new Error(`say one file: ${usage}`);
  return file;
}

/** Throws where Neo4j keeps the graph. */
export function embeddedFolder({ neo4j, dataFolder }: Config): string {
  if (neo4j) throw new Error('NEO4J_URI is set: a Neo4j is backed up with its own tools');
  return dataFolder;
}
