import { randomBytes } from 'node:crypto';
import { createNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import type { StoreMaker, TestStore } from '../stores.ts';
import { type Query, withQueries } from './queries.ts';
import { type Neo4jLogin, sharedNeo4j } from './shared.ts';

export interface Neo4jTestStore extends TestStore {
  login: Neo4jLogin;
  /** What begins the names of all that this store writes. */
  prefix: string;
}

interface Neo4jInTurns extends StoreMaker {
  open(): Promise<Neo4jTestStore>;
  /** Removes the names too. */
  end(): Promise<void>;
}

/** A store of its own in the run's Neo4j, beside whatever else that holds. */
export async function openNeo4jStore(): Promise<Neo4jTestStore> {
  const prefix = newPrefix();
  const opened = await openWith(prefix);
  return {
    ...opened,
    remove: () => opened.remove().then(() => withQueries(opened.login, dropNames(prefix))),
  };
}

/**
 * Stores one after another under the same names: each begins empty, but constraints, indexes and plans are there
 * already, which are most of what opening a store costs.
 */
export function neo4jInTurns(): Neo4jInTurns {
  const prefix = newPrefix();
  return {
    name: 'Neo4j',
    open: () => openWith(prefix),
    end: async () => {
      const login = await sharedNeo4j();
      if (login) await withQueries(login, dropNames(prefix));
    },
  };
}

function newPrefix(): string {
  return `T${randomBytes(4).toString('hex')}_`;
}

async function openWith(prefix: string): Promise<Neo4jTestStore> {
  const login = await sharedNeo4j();
  if (!login) throw new Error('There is no Neo4j.');
  const another = (entriesKept?: number) =>
    createNeo4jStore({ ...login, prefix, ...(entriesKept === undefined ? {} : { entriesKept }) });
  const store = await another();
  const remove = async () => {
    await store.close();
    await withQueries(login, removeNodes(prefix));
  };
  return { store, another, login, prefix, remove };
}

function removeNodes(prefix: string) {
  return async (query: Query) => {
    const labels = await query('CALL db.labels() YIELD label WHERE label STARTS WITH $prefix RETURN label', {
      prefix,
    });
    for (const { label } of labels) await query('MATCH (n:$($label)) DETACH DELETE n', { label });
  };
}

function dropNames(prefix: string) {
  return async (query: Query) => {
    for (const [kind, kinds] of [
      ['CONSTRAINT', 'CONSTRAINTS'],
      ['INDEX', 'INDEXES'],
    ]) {
      const rows = await query(`SHOW ${kinds} YIELD name WHERE name STARTS WITH $prefix RETURN name`, {
        prefix,
      });
      for (const { name } of rows) await query(`DROP ${kind} ${name}`);
    }
  };
}
