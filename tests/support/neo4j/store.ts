import { createNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import type { TestStore } from '../stores.ts';
import { removeNodes } from './names.ts';
import { withQueries } from './queries.ts';
import { type Neo4jLogin, sharedNeo4j, takeNames } from './shared.ts';

export interface Neo4jTestStore extends TestStore {
  login: Neo4jLogin;
  /** What begins the names of all that this store writes. */
  prefix: string;
}

/** More than the product has: a Neo4j that many tests ask at once may plan a question for longer than people are let wait. */
const QUERY_TIMEOUT_MS = 20_000;

/** An empty store of its own in the run's Neo4j, beside whatever else that holds. */
export async function openNeo4jStore(): Promise<Neo4jTestStore> {
  const login = await sharedNeo4j();
  if (!login) throw new Error('There is no Neo4j.');
  const { prefix, giveBack } = await takeNames();
  const empty = () => withQueries(login, removeNodes(prefix));
  // A test that failed may have left something.
  await empty();
  const another = (entriesKept?: number) =>
    createNeo4jStore({
      ...login,
      prefix,
      queryTimeoutMs: QUERY_TIMEOUT_MS,
      ...(entriesKept === undefined ? {} : { entriesKept }),
    });
  const store = await another();
  const remove = async () => {
    await store.close();
    await empty();
    await giveBack();
  };
  return { store, another, login, prefix, remove };
}
