import { setTimeout as delay } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

const DEADLINE_MS = 120_000;

interface Login {
  uri: string;
  username: string;
  password: string;
}

/** Tries until the server runs a query of the database `system`, at most two minutes or until `given up`. */
export async function untilBoltAnswers(
  login: Login,
  query = 'SHOW DEFAULT DATABASE',
  givenUp?: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    givenUp?.throwIfAborted();
    try {
      return await runOnce(login, query);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(250);
    }
  }
}

async function runOnce({ uri, username, password }: Login, query: string): Promise<void> {
  const auth = neo4j.auth.basic(username, password);
  const driver = neo4j.driver(uri, auth, { connectionTimeout: 2_000, connectionAcquisitionTimeout: 3_000 });
  try {
    const session = driver.session({ database: 'system' });
    await session.run(query);
  } finally {
    await driver.close();
  }
}
