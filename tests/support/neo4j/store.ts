import { randomBytes } from 'node:crypto';
import { createNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import type { TestStore } from '../stores.ts';
import { type Query, withQueries } from './queries.ts';
import { type Neo4jLogin, sharedNeo4j } from './shared.ts';

export interface Neo4jTestStore extends TestStore {
  login: Neo4jLogin;
  /** What begins the names of all that this store writes. */
  prefix: string;
}

/** A store of its own in the run's Neo4j, beside whatever else that holds. */
export async function openNeo4jStore(): Promise<Neo4jTestStore> {
  const login = await sharedNeo4j();
  if (!login) throw new Error('There is no Neo4j.');
  const prefix = `T${randomBytes(4).toString('hex')}_`;
  const another = (entriesKept?: number) =>
    createNeo4jStore({ ...login, prefix, ...(entriesKept === undefined ? {} : { entriesKept }) });
  const store = await another();
  const remove = async () => {
    await store.close();
    await withQueries(login, (query) => removeAll(query, prefix));
  };
  return { store, another, login, prefix, remove };
}

async function removeAll(query: Query, prefix: string): Promise<void> {
  for (const [kind, kinds] of [
    ['CONSTRAINT', 'CONSTRAINTS'],
    ['INDEX', 'INDEXES'],
  ]) {
    const rows = await query(`SHOW ${kinds} YIELD name WHERE name STARTS WITH $prefix RETURN name`, {
      prefix,
    });
    for (const { name } of rows) await query(`DROP ${kind} ${name}`);
  }
  const labels = await query('CALL db.labels() YIELD label WHERE label STARTS WITH $prefix RETURN label', {
    prefix,
  });
  for (const { label } of labels) await query('MATCH (n:$($label)) DETACH DELETE n', { label });
}
