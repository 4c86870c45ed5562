import type { Config } from '../config.ts';
import type { Usage } from './usage.ts';

export const BACKUP: Usage = {
  call: 'npm run backup -- FILE',
  does: 'Copies the embedded store into a file, while a server has it open too.',
  takes: 1,
};

export const RESTORE: Usage = {
  call: 'npm run restore -- FILE',
  does: 'Puts a backup in the place of the embedded store, which stays beside it. The server must be stopped.',
  takes: 1,
};

/** Throws where Neo4j keeps the graph. */
export function embeddedFolder({ neo4j, dataFolder }: Config): string {
  if (neo4j) throw new Error('NEO4J_URI is set: a Neo4j is backed up with its own tools');
  return dataFolder;
}
