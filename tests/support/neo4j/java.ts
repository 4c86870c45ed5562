import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { succeeds } from './command.ts';
import { neo4jJars } from './jars.ts';
import { freePort } from './loopback.ts';
import { untilBoltAnswers } from './readiness.ts';
import type { RunningNeo4j } from './running.ts';

/** The one that Maven takes too. */
const JAVA = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

const OPENED = ['java.nio', 'java.io', 'sun.nio.ch'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** What a Neo4j is started with. */
interface Sizing {
  java: readonly string[];
  settings: readonly string[];
}

/**
 * Tests ask most questions once or twice: to compile code to the last takes longer than it saves. What most of them wait
 * for is plans, so that those made are kept: for the names of all stores, and although graphs come and go.
 */
const FOR_TESTS: Sizing = {
  // The room that Java gives to code compiled once is full before the tests are through, and is swept from then on.
  java: ['-Xmx1g', '-Xmn400m', '-XX:TieredStopAtLevel=1', '-XX:ReservedCodeCacheSize=256m'],
  settings: [
    'server.memory.pagecache.size=64m',
    'db.tx_log.preallocate=false',
    'dbms.cypher.min_replan_interval=1h',
    'server.memory.query_cache.per_db_cache_num_entries=5000',
  ],
};

/** As one has it who runs it for good. */
export const FOR_MEASURING: Sizing = {
  java: ['-Xms3g', '-Xmx3g'],
  settings: ['server.memory.pagecache.size=4g'],
};

/** A server of its own with an empty database in a temporary folder; null without Java and Maven. */
export async function neo4jInJava(sizing = FOR_TESTS): Promise<RunningNeo4j | null> {
  return (await startOwnNeo4j([], sizing))?.neo4j ?? null;
}

/** A Neo4j of one's own, to be ill-treated. */
export interface OwnNeo4j {
  neo4j: RunningNeo4j;
  /** Where it keeps its files. */
  home: string;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Starts it again on what it has written. Answers when it has been started, not when it is ready. */
  start(): void;
  /** Takes away its time, then gives it back. */
  halt(): void;
  go(): void;
}

/** The same, in the caller's hands. */
export async function startOwnNeo4j(
  settings: readonly string[] = [],
  { java, settings: sizes } = FOR_TESTS,
): Promise<OwnNeo4j | null> {
  if (!(await succeeds(JAVA, ['-version'])) || !(await succeeds('mvn', ['-v']))) return null;
  const jars = await neo4jJars();
  const port = await freePort();
  const home = await homeFolder(port, [...sizes, ...settings]);
  let server = serve(jars, home, java);
  const kill = () => killed(server.process);
  const stop = async () => {
    await kill();
    await rm(home, { recursive: true, force: true });
  };
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    const password = await firstPassword(uri, server.ended);
    return {
      neo4j: { uri, username: 'neo4j', password, stop },
      home,
      kill,
      start: () => {
        server = serve(jars, home, java);
      },
      halt: () => server.process.kill('SIGSTOP'),
      go: () => server.process.kill('SIGCONT'),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function homeFolder(port: number, more: readonly string[]): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'chokepoint-neo4j-'));
  await mkdir(path.join(home, 'conf'));
  const settings = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    ...more,
  ];
  await writeFile(path.join(home, 'conf/neo4j.conf'), `${settings.join('\n')}\n`);
  return home;
}

function serve(
  jars: string,
  home: string,
  java: readonly string[],
): { process: ChildProcess; ended: AbortSignal } {
  const main = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${home}/conf`];
  const args = [...java, '-XX:+UseSerialGC', ...OPENED, '-cp', `${jars}/*`, ...main];
  const server = spawn(JAVA, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-4_000);
    });
  }
  const ended = new AbortController();
  server.once('exit', () => ended.abort(new Error(`Neo4j did not start:\n${output}`)));
  process.once('exit', () => server.kill('SIGKILL'));
  return { process: server, ended: ended.signal };
}

/** A new server knows neo4j/neo4j and wants another password before anything else. */
async function firstPassword(uri: string, ended: AbortSignal): Promise<string> {
  const password = 'only-for-tests';
  const change = `ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '${password}'`;
  await untilBoltAnswers({ uri, username: 'neo4j', password: 'neo4j' }, change, ended);
  return password;
}

/** Nobody needs what it holds, so it need not shut down in order. */
async function killed(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGKILL');
  await exit;
}
