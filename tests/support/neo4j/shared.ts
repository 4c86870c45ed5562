import { createServer, type Server } from 'node:http';
import { startNeo4j } from '../neo4j.ts';
import { listen } from './loopback.ts';
import { dropNames, nameRun, namesOfRun } from './names.ts';
import { withQueries } from './queries.ts';
import type { RunningNeo4j } from './running.ts';

export type Neo4jLogin = Omit<RunningNeo4j, 'stop'>;

/**
 * One Neo4j for all test files of a run. Jest's workers are processes, so the first that asks at this address makes
 * the parent start it; a run of units alone starts none.
 */
const ADDRESS = 'TEST_NEO4J_BROKER';

/** The run's Neo4j, started at the first call; null where none can be had. */
export async function sharedNeo4j(): Promise<Neo4jLogin | null> {
  const address = process.env[ADDRESS];
  if (!address) throw new Error('Started outside Jest: global-setup.ts has not run.');
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Neo4jLogin | null;
}

interface Broker {
  server: Server;
  started: Promise<RunningNeo4j | null> | null;
}

let broker: Broker | null = null;

/** For global-setup.ts. */
export async function openBroker(): Promise<void> {
  nameRun();
  const opened: Broker = { server: createServer(), started: null };
  opened.server.on('request', async (_, response) => {
    // A kept connection may have been closed by the time that a busy worker asks again.
    response.setHeader('connection', 'close');
    opened.started ??= startNeo4j();
    try {
      response.end(JSON.stringify(await opened.started));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  process.env[ADDRESS] = `http://127.0.0.1:${await listen(opened.server)}`;
  broker = opened;
}

/** For global-teardown.ts. */
export async function closeBroker(): Promise<void> {
  broker?.server.close();
  const neo4j = await broker?.started?.catch(() => null);
  if (!neo4j) return;
  // One that was there before us outlives us.
  if (process.env.NEO4J_URI) await withQueries(neo4j, dropNames(namesOfRun()));
  await neo4j.stop();
}
