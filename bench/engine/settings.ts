import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyLink } from '../../server/store/filters.ts';
import type { GraphRows, GraphStore } from '../../server/store/graph-store.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4j-store.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { FOR_MEASURING, neo4jInJava } from '../../tests/support/neo4j/java.ts';
import { withQueries } from '../../tests/support/neo4j/queries.ts';
import { startNeo4j } from '../../tests/support/neo4j.ts';
import { BENCH_DATASET } from '../dataset.ts';
import {
  askedAnew,
  type RunningServer,
  startBareNeo4j,
  startBareSqlite,
  startOurs,
  startPeer,
} from './servers.ts';

/** A database with the graph, and those who serve it. */
export interface Setting {
  /** Such as `neo4j`, as on the command line. */
  name: string;
  /** Whom our server stands beside. */
  beside: string;
  /** What ours does that the others don't. */
  ours: string;
  servers: RunningServer[];
  stop(): Promise<void>;
}

/** Ours hold what we order by too; others must find what they ask by theirs. */
const INDEXES_FOR_OTHERS = [
  'CREATE INDEX bench_actor_by_country IF NOT EXISTS FOR (n:Actor) ON (n.country)',
  'CREATE INDEX bench_actor_of_sort IF NOT EXISTS FOR (n:Actor) ON (n.kind, n.country)',
  'CALL db.awaitIndexes(120)',
];

export async function overNeo4j(rows: GraphRows): Promise<Setting> {
  const neo4j = await startNeo4j(() => neo4jInJava(FOR_MEASURING));
  if (!neo4j) throw new Error('The bench needs a Neo4j.');
  const { uri, username, password } = neo4j;
  const store = await createNeo4jStore({ uri, username, password });
  if ((await store.dataset())?.name !== BENCH_DATASET.name) {
    // A database that somebody named may hold what is not ours to add to.
    if ((await store.statistics(everyLink)).actors > 0)
      throw new Error(`There is a graph at ${uri} already.`);
    await fill(store, rows);
  }
  await store.close();
  await withQueries(neo4j, async (query) => {
    for (const statement of INDEXES_FOR_OTHERS) await query(statement);
  });
  const login = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  const ours = await startOurs(login);
  const servers = [ours, askedAnew(ours), await startPeer(login), await startBareNeo4j(login)];
  return {
    name: 'neo4j',
    beside: '@neo4j/graphql 7 on Yoga (peer) and node:http with one Cypher text (bare), on one Neo4j',
    ours: 'Ours asks once for those who ask alike at the same moment, and does not read again a row whose text is the same.',
    servers,
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
      await neo4j.stop();
    },
  };
}

export async function overSqlite(rows: GraphRows): Promise<Setting> {
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-bench-'));
  const store = createSqliteStore(folder);
  await fill(store, rows);
  await store.close();
  const ours = await startOurs({ NEO4J_URI: '', DATA_DIR: folder });
  const servers = [ours, askedAnew(ours), await startBareSqlite(join(folder, 'chokepoint.sqlite'))];
  return {
    name: 'sqlite',
    beside: 'node:http with one SQL text (bare), on one file of SQLite',
    ours: 'Ours does not read again a row whose text is the same.',
    servers,
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
      await rm(folder, { recursive: true });
    },
  };
}

async function fill(store: GraphStore, rows: GraphRows): Promise<void> {
  const start = performance.now();
  await store.load(rows);
  const seconds = (performance.now() - start) / 1_000;
  const count = rows.actors.length + rows.links.length + rows.sources.length;
  console.log(`loaded ${count} rows in ${seconds.toFixed(1)} s: ${Math.round(count / seconds)} a second`);
  await store.saveDataset(BENCH_DATASET);
}
