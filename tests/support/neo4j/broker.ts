import { createServer, type IncomingMessage, type Server } from 'node:http';
import { startNeo4j } from '../neo4j.ts';
import { listen } from './loopback.ts';
import { dropNames, giveBackNumber, nameRun, namesOfRun, takeNumber } from './names.ts';
import { withQueries } from './queries.ts';
import type { RunningNeo4j } from './running.ts';
import { BROKER } from './shared.ts';

/**
 * One Neo4j for all test files of a run. Jest's workers are processes, so the first that asks makes the parent start it; a
 * run of units alone starts none.
 */
interface Broker {
  server: Server;
  started: Promise<RunningNeo4j | null> | null;
}

let broker: Broker | null = null;

/** For global-setup.ts. */
export async function openBroker(): Promise<void> {
  nameRun();
  const opened: Broker = { server: createServer(), started: null };
  opened.server.on('request', async (request, response) => {
    // A kept connection may have been closed by the time that a busy worker asks again.
    response.setHeader('connection', 'close');
    try {
      response.end(JSON.stringify(await answer(request, opened)));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  process.env[BROKER] = `http://127.0.0.1:${await listen(opened.server)}`;
  broker = opened;
}

async function answer({ method, url = '' }: IncomingMessage, opened: Broker): Promise<unknown> {
  if (method === 'POST') return takeNumber();
  if (method === 'DELETE') {
    giveBackNumber(Number(url.split('/').at(-1)));
    return null;
  }
  opened.started ??= startNeo4j();
  return opened.started;
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
