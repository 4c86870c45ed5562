import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { withQueries } from '../neo4j/queries.ts';
import { ON_THE_WIRE } from './harms.ts';
import type { Lab } from './lab.ts';
import { allAnswered } from './run-harm.ts';
import { type Tally, tally } from './tally.ts';
import { type Ending, startTraffic } from './traffic.ts';

/** What a server could leak, counted when nobody asks it anything. */
interface Vitals {
  /** Connections that we hold, and those of them that Neo4j knows: a dead one is known to us alone. */
  connections: number;
  known: number;
  /** Transactions that are open in Neo4j. */
  transactions: number;
  /** All sockets and timers of the process; each connection takes three sockets, with the wire that goes wrong. */
  sockets: number;
  timers: number;
  /** After all garbage is collected. */
  heapMegabytes: number;
}

export interface Soaked extends Tally {
  before: Vitals;
  after: Vitals;
  harms: number;
  endings: Ending[];
}

const HARMED_FOR = 800;
const PATIENCE = 30_000;

/** Traffic for so many seconds, while one thing after the other goes wrong on the wire. */
export async function soak(lab: Lab, seconds: number): Promise<Soaked> {
  const warmUp = startTraffic(lab, `w${Date.now().toString(36)}`);
  await allAnswered(warmUp, performance.now());
  await warmUp.stop();
  const before = await settled(lab, null);

  const traffic = startTraffic(lab, `s${Date.now().toString(36)}`);
  const end = Date.now() + seconds * 1_000;
  let harms = 0;
  try {
    for (; Date.now() < end; harms += 1) {
      const harm = ON_THE_WIRE[harms % ON_THE_WIRE.length];
      await harm?.begin(lab);
      await pause(HARMED_FOR);
      await harm?.end(lab);
      await pause(HARMED_FOR);
    }
    await allAnswered(traffic, performance.now());
  } finally {
    await traffic.stop();
  }
  const { endings, written } = traffic;
  const after = await settled(lab, before);
  return { ...(await tally(lab.own.neo4j, written)), before, after, harms, endings };
}

/** What is given up on takes its time limit to end, and what Neo4j knows takes a moment. */
async function settled(lab: Lab, before: Vitals | null): Promise<Vitals> {
  const patience = Date.now() + PATIENCE;
  for (;;) {
    const vitals = await vitalsOf(lab);
    const { connections, known, transactions, timers, sockets } = vitals;
    const isCalm = connections === known && sockets <= 3 * connections && transactions === 0;
    if ((isCalm && timers <= (before?.timers ?? timers)) || Date.now() > patience) return vitals;
    await pause(250);
  }
}

async function vitalsOf({ own, proxy }: Lab): Promise<Vitals> {
  const [seen] = await withQueries(own.neo4j, (query) =>
    query(
      `CALL () { CALL dbms.listConnections() YIELD userAgent WHERE userAgent = 'chokepoint' RETURN count(*) AS known }
       RETURN known`,
    ),
  );
  const open = await withQueries(own.neo4j, (query) =>
    query(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery",
    ),
  );
  const resources = process.getActiveResourcesInfo();
  return {
    connections: proxy.connections(),
    known: Number(seen?.known),
    transactions: open.length,
    sockets: resources.filter((name) => name === 'TCPSocketWrap').length,
    timers: resources.filter((name) => name === 'Timeout').length,
    heapMegabytes: Math.round(heapAfterCollection() / 1e6),
  };
}

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
