import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from './ask.ts';

/** The built server in a process of its own, over an embedded store in a folder. */
export interface ServerProcess {
  child: ChildProcess;
  url: string;
  /** What it has written to standard error. */
  log(): string;
  ask(query: string, variables?: object): Promise<Answer>;
  /** Whether /readyz says so. */
  isReady(): Promise<boolean>;
  /** Ends it by a signal and waits for that. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** `limits`: what a shell says before it becomes the server, such as `ulimit -S -f 5000;`. */
export async function startServerProcess(folder: string, limits = ''): Promise<ServerProcess> {
  const child = spawn('bash', ['-c', `${limits} exec "$0" dist/server/main.js`, process.execPath], {
    env: { ...process.env, NEO4J_URI: '', NODE_OPTIONS: '', DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr?.on('data', (chunk) => {
    log += String(chunk);
  });
  const port = await portIn(() => log, child);
  const url = `http://127.0.0.1:${port}`;
  return {
    child,
    url,
    log: () => log,
    ask: async (query, variables = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    isReady: async () => (await fetch(`${url}/readyz`)).ok,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

async function portIn(log: () => string, child: ChildProcess): Promise<string> {
  for (;;) {
    const port = /"port":(\d+)/.exec(log())?.[1];
    if (port) return port;
    if (child.exitCode !== null) throw new Error(`the server did not start: ${log()}`);
    await pause(20);
  }
}
