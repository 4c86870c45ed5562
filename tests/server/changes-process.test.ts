import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { listen } from '../support/event-reader.ts';
import { loadDozen } from '../support/stores.ts';

/** The built server and the built `seed`, as people start them beside each other. */

let folder: string;
const running: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-changes-'));
  const store = createSqliteStore(folder);
  await loadDozen(store);
  await store.close();
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  await rm(folder, { recursive: true, force: true });
});

function start(command: 'main' | 'seed'): ChildProcess {
  const child = spawn(process.execPath, [`dist/server/${command}.js`], {
    env: { ...process.env, NEO4J_URI: '', NODE_OPTIONS: '', DATA_DIR: folder, PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(child);
  return child;
}

async function startServer(): Promise<{ child: ChildProcess; url: string }> {
  const child = start('main');
  let output = '';
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  for (;;) {
    const port = /"port":(\d+)/.exec(output)?.[1];
    if (port) return { child, url: `http://127.0.0.1:${port}` };
    if (child.exitCode !== null) throw new Error(output);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('what `npm run seed` loads beside a running server is told to its listeners, once', async () => {
  const { child, url } = await startServer();
  const events = await listen(url);
  const begun = await events.started();
  await once(start('seed'), 'exit');
  const told = await events.take(337 + 821 + 546);
  const log = begun.split('-')[0];
  expect(told.map(({ id }) => id)).toEqual(told.map((_, index) => `${log}-${index + 1}`));
  expect(new Set(told.map(({ data }) => data?.data?.changes.subjectId)).size).toBe(told.length);

  await once(start('seed'), 'exit');
  child.kill('SIGTERM');
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  expect(code).toBe(0);
  // The same rows again were no events; the server did not wait for the listener to leave.
  expect(await events.rest()).toEqual([]);

  const again = await startServer();
  const listener = await listen(again.url, { lastEventId: told.at(-3)?.id });
  expect((await listener.take(2)).map(({ id }) => id)).toEqual(told.slice(-2).map(({ id }) => id));
  await listener.close();
}, 60_000);
