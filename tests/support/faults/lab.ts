import { pino } from 'pino';
import type { Log } from '../../../server/log.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import { createNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { type OwnNeo4j, startOwnNeo4j } from '../neo4j/java.ts';
import { untilBoltAnswers } from '../neo4j/readiness.ts';
import { type Served, serve } from '../serve.ts';
import { loadDozen } from '../stores.ts';
import { startTcpProxy, type TcpProxy } from '../tcp-proxy.ts';

/** How much time things have: the server's own limits, or shorter ones for a short form. */
export interface Pace {
  /** The most that a request may take, and that one question to Neo4j may. */
  timeLimit: number;
  queryTimeoutMs: number;
  /** How long what is wrong stays wrong. */
  harmedFor: number;
  /** How long all is well before and after. */
  calm: number;
  /** How long each client rests after an answer, in milliseconds. */
  rest: number;
}

/** A Neo4j of our own to be ill-treated, a wire to it, and a server that asks it over that wire. */
export interface Lab {
  own: OwnNeo4j;
  proxy: TcpProxy;
  store: GraphStore;
  served: Served;
  pace: Pace;
  /** When Neo4j answers those who ask it without the wire between. */
  untilNeo4jAnswers(): Promise<void>;
  close(): Promise<void>;
}

const EDIT_TOKEN = 'a-token-of-the-lab';
/** Of somebody who may edit. */
export const BEARER = { authorization: `Bearer ${EDIT_TOKEN}` };

/** Little memory for one question, so that it can be run out of. */
const SETTINGS = ['db.memory.transaction.max=64m'];

/** Null where no Neo4j can be started. */
export async function openLab(pace: Pace): Promise<Lab | null> {
  const own = await startOwnNeo4j(SETTINGS);
  if (own === null) return null;
  const { uri, username, password } = own.neo4j;
  await prepare(own);
  const proxy = await startTcpProxy(Number(new URL(uri).port));
  const store = await createNeo4jStore({
    uri: `bolt://127.0.0.1:${proxy.port}`,
    username,
    password,
    queryTimeoutMs: pace.queryTimeoutMs,
  });
  // What nobody expected is said aloud.
  const served = await serve(store, {
    timeLimit: pace.timeLimit,
    editToken: EDIT_TOKEN,
    log: unexpected(),
  });
  return {
    own,
    proxy,
    store,
    served,
    pace,
    untilNeo4jAnswers: () => untilBoltAnswers(own.neo4j),
    async close() {
      await served.stop();
      await store.close();
      proxy.stop();
      await own.neo4j.stop();
    },
  };
}

/** Loads the dozen, with all the time that a database wants which has just been started. */
async function prepare({ neo4j: { uri, username, password } }: OwnNeo4j): Promise<void> {
  const patient = await createNeo4jStore({ uri, username, password, queryTimeoutMs: 60_000 });
  await loadDozen(patient);
  await patient.close();
}

/** That requests failed is seen by those who asked. */
function unexpected(): Log {
  const write = (line: string) => void (line.includes('unexpected') && process.stderr.write(line));
  return pino({ level: 'error' }, { write });
}
