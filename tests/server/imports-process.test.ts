import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { BEARER, EDIT_TOKEN } from '../support/editing.ts';
import { type Asked, bid, runOf } from '../support/import-server.ts';
import { loadDozen } from '../support/stores.ts';

/** The built server as people start it, stopped in the middle of an import. */

const ACTORS = 4_000;

let folder: string;
const running: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-imports-'));
  const store = createSqliteStore(folder);
  await loadDozen(store);
  await store.close();
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  await rm(folder, { recursive: true, force: true });
});

/** A server that is asked as an app is. */
interface Started {
  child: ChildProcess;
  app: Asked;
}

async function start(): Promise<Started> {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      ...process.env,
      NEO4J_URI: '',
      NODE_OPTIONS: '',
      DATA_DIR: folder,
      PORT: '0',
      EDIT_TOKEN,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(child);
  let output = '';
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  for (;;) {
    const port = /"port":(\d+)/.exec(output)?.[1];
    if (port)
      return {
        child,
        app: { request: (path, options) => fetch(`http://127.0.0.1:${port}${path}`, options) },
      };
    if (child.exitCode !== null) throw new Error(output);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** However long that takes on a busy machine. */
async function until(app: Asked, holds: (run: Awaited<ReturnType<typeof runOf>>) => boolean) {
  for (;;) {
    const run = await runOf(app, 'many');
    if (holds(run)) return run;
    if (run?.state !== 'RUNNING') throw new Error(`it is ${run?.state} already`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** And has most of it before it still. */
function isWriting(run: Awaited<ReturnType<typeof runOf>>): boolean {
  const { phase, done, total } = (run?.progress ?? {}) as { phase?: string; done: number; total: number };
  return phase === 'WRITING' && done < total / 2;
}

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'after %s it is one that was stopped, and goes on to its end',
  async (signal) => {
    const first = await start();
    const rows = Array.from(
      { length: ACTORS },
      (_, index) => `many-${index}-a,Actor ${index} of many,Company`,
    );
    const body = ['id,name,kind', ...rows].join('\n');
    const sent = await first.app.request('/imports/many/a.csv', { method: 'PUT', headers: BEARER, body });
    expect(sent.status).toBe(201);
    const input = { name: 'many', files: ['a.csv'], by: 'Ada' };
    await bid(first.app, 'startImport', input);
    await until(first.app, isWriting);
    first.child.kill(signal);
    await once(first.child, 'exit');

    const second = await start();
    expect(await runOf(second.app, 'many')).toMatchObject({
      state: 'STOPPED',
      deed: 'LOAD',
      sent: ['a.csv'],
    });
    expect(await bid(second.app, 'startImport', input)).toMatchObject({ state: 'RUNNING' });
    expect(await until(second.app, (run) => run?.state !== 'RUNNING')).toMatchObject({
      state: 'DONE',
      report: { counts: { added: ACTORS, same: 0, changed: 0, kept: 0 }, problemCount: 0 },
    });
  },
  120_000,
);

test('the thread of an import writes no secret to the log', async () => {
  const config = {
    neo4j: null,
    logLevel: 'info',
    editToken: EDIT_TOKEN,
    // What fails to open says its path.
    dataFolder: `/dev/null/${EDIT_TOKEN}`,
  };
  const workerData = { config, task: { type: 'REMOVE', name: 'x' }, folder, reportPath: join(folder, 'r') };
  const script = `new (require('node:worker_threads').Worker)('./dist/server/import-worker.js', { workerData: ${JSON.stringify(workerData)} })`;
  const child = spawn(process.execPath, ['-e', script], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(child);
  let output = '';
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  await once(child, 'close');
  expect(output).toContain('/dev/null/');
  expect(output).not.toContain(EDIT_TOKEN);
});
