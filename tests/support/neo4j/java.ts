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

/** A server of its own with an empty database in a temporary folder; null without Java and Maven. */
export async function neo4jInJava(): Promise<RunningNeo4j | null> {
  if (!(await succeeds(JAVA, ['-version'])) || !(await succeeds('mvn', ['-v']))) return null;
  const jars = await neo4jJars();
  const port = await freePort();
  const home = await homeFolder(port);
  const server = serve(jars, home);
  const stop = async () => {
    await kill(server.process);
    await rm(home, { recursive: true, force: true });
  };
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    return { uri, username: 'neo4j', password: await firstPassword(uri, server.ended), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function homeFolder(port: number): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'chokepoint-neo4j-'));
  await mkdir(path.join(home, 'conf'));
  const settings = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=64m',
    'db.tx_log.preallocate=false',
  ];
  await writeFile(path.join(home, 'conf/neo4j.conf'), `${settings.join('\n')}\n`);
  return home;
}

function serve(jars: string, home: string): { process: ChildProcess; ended: AbortSignal } {
  const main = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${home}/conf`];
  const args = ['-Xmx768m', '-XX:+UseSerialGC', ...OPENED, '-cp', `${jars}/*`, ...main];
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
async function kill(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGKILL');
  await exit;
}
