import neo4j from 'neo4j-driver';
import type { Neo4jLogin } from './shared.ts';

/** Runs Cypher and gives its rows, integers as numbers. */
export type Query = (text: string, parameters?: object) => Promise<Record<string, unknown>[]>;

/** A connection beside the store's, to look at what the store wrote. */
export async function withQueries<T>(login: Neo4jLogin, work: (query: Query) => Promise<T>): Promise<T> {
  const { uri, username, password, database } = login;
  const options = { disableLosslessIntegers: true };
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), options);
  try {
    return await work(async (text, parameters = {}) => {
      const { records } = await driver.executeQuery(text, parameters, database ? { database } : {});
      return records.map((record) => record.toObject());
    });
  } finally {
    await driver.close();
  }
}
