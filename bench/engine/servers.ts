import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import type { Case, Column, Side } from './case.ts';
import { serveBareNeo4j, serveBareSqlite } from './serve-bare.ts';
import { servePeer } from './serve-peer.ts';

/** A server in a process of its own. */
export interface RunningServer {
  side: Side;
  column: Column;
  url: string;
  /** What it is sent with each request. */
  headers: Record<string, string>;
  /** How it is asked about a case; undefined where it has no way to answer. */
  textFor: TextFor;
  stop(): Promise<void>;
}

type TextFor = (asked: Case) => string | undefined;
type Environment = Record<string, string>;

/** Our server as it is built. */
export function startOurs(environment: Environment): Promise<RunningServer> {
  const main = join(projectRoot(), 'dist', 'server', 'main.js');
  const settings = { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', ...environment };
  return start({ side: 'ours', path: '/graphql', textFor: ({ ours }) => ours }, [main], settings);
}

/** The same server, asked by those who want each answer to be read. */
export function askedAnew(server: RunningServer): RunningServer {
  return { ...server, column: 'anew', headers: { 'cache-control': 'no-cache' }, async stop() {} };
}

export function startPeer(environment: Environment): Promise<RunningServer> {
  const peer = { side: 'peer', path: '/graphql', textFor: ({ peer }: Case) => peer } as const;
  return start(peer, serving('peer'), environment);
}

export function startBareNeo4j(environment: Environment): Promise<RunningServer> {
  const bare = { side: 'bare', path: '/', textFor: ({ cypher }: Case) => cypher } as const;
  return start(bare, serving('neo4j'), environment);
}

export function startBareSqlite(file: string): Promise<RunningServer> {
  return start({ side: 'bare', path: '/', textFor: ({ sql }) => sql }, serving('sqlite', file), {});
}

/** What `serving` asks of a process: `npm run bench serve …`. */
export async function serveEngine(which?: string, file = ''): Promise<void> {
  if (which === 'peer') await servePeer();
  else if (which === 'neo4j') serveBareNeo4j();
  else serveBareSqlite(file);
}

function serving(...which: string[]): string[] {
  return ['--import', 'tsx', join(projectRoot(), 'bench', 'main.ts'), 'serve', ...which];
}

async function start(
  { side, path, textFor }: Pick<RunningServer, 'side' | 'textFor'> & { path: string },
  args: string[],
  environment: Environment,
): Promise<RunningServer> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const port = await portOf(child);
  return {
    side,
    column: side,
    headers: {},
    url: `http://127.0.0.1:${port}${path}`,
    textFor,
    async stop() {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** Where a server says in its log that it listens. */
export async function portOf(child: ChildProcess): Promise<number> {
  let log = '';
  for await (const chunk of child.stderr ?? []) {
    log += String(chunk);
    const port = /"port":(\d+)/.exec(log)?.[1];
    if (port) {
      child.stderr?.resume();
      return Number(port);
    }
  }
  throw new Error(`the server did not start: ${log}`);
}
