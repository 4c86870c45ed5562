import { namesOfRun } from './names.ts';
import type { RunningNeo4j } from './running.ts';

export type Neo4jLogin = Omit<RunningNeo4j, 'stop'>;

/** Where the parent of the workers answers them: see broker.ts. */
export const BROKER = 'TEST_NEO4J_BROKER';

/** The run's Neo4j, started at the first call; null where none can be had. */
export async function sharedNeo4j(): Promise<Neo4jLogin | null> {
  return (await askBroker('GET', '/')) as Neo4jLogin | null;
}

/**
 * What begins the names of one store, until they are given back: those of the least number that no other open store has,
 * in whichever worker. The constraints and indexes under them stay for whoever comes next, because Neo4j forgets all its
 * plans when any is made or dropped, and to plan is most of what tests on it cost.
 */
export async function takeNames(): Promise<{ prefix: string; giveBack: () => Promise<unknown> }> {
  const number = await askBroker('POST', '/names');
  return {
    prefix: `${namesOfRun()}${number}_`,
    giveBack: () => askBroker('DELETE', `/names/${number}`),
  };
}

async function askBroker(method: string, path: string): Promise<unknown> {
  const address = process.env[BROKER];
  if (!address) throw new Error('Started outside Jest: global-setup.ts has not run.');
  const answer = await fetch(address + path, { method });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
