import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface BuiltServer {
  url: string;
  output: { out: string; err: string };
  child: ChildProcess;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

interface How {
  /** The command and its first arguments, before the file to run: Node itself, if not said. */
  by?: readonly string[];
  cwd?: string;
}

/** The built server as people start it, on a free port: `npm test` has built it. */
export async function startBuilt(
  variables: Record<string, string>,
  { by = [process.execPath], cwd = '.' }: How = {},
): Promise<BuiltServer> {
  const [command = '', ...before] = by;
  const child = spawn(command, [...before, `${process.cwd()}/dist/server/main.js`], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NEO4J_URI: '', PORT: '0', ...variables },
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (output.out += chunk));
  child.stderr.on('data', (chunk) => (output.err += chunk));
  const ended = once(child, 'exit');
  const port = await Promise.race([portOf(output), ended.then(() => null)]);
  if (port === null) throw new Error(`the server did not start: ${output.err}`);
  return {
    url: `http://127.0.0.1:${port}`,
    output,
    child,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function portOf(output: { err: string }): Promise<string> {
  for (;;) {
    const port = /"port":(\d+)/.exec(output.err)?.[1];
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
