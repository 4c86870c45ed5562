import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { createLog } from '../../server/log.ts';
import { createSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { PUT_ACTOR, studio } from '../support/editing.ts';
import { loadDozen } from '../support/stores.ts';

const TOKEN = 'right-token-0123456789';
const WRONG = 'wrong-token-0123456789';

let server: ChildProcess | null = null;
afterEach(() => {
  server?.kill('SIGKILL');
});

test('the built server at its most talkative says neither the token nor a wrong one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-secrets-'));
  const store = createSqliteStore(folder);
  await loadDozen(store);
  await store.close();
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      ...process.env,
      NEO4J_URI: '',
      NODE_OPTIONS: '',
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'trace',
      EDIT_TOKEN: TOKEN,
    },
  });
  server = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  while (!/"port":(\d+)/.test(said)) await new Promise((resolve) => setTimeout(resolve, 20));
  const address = `http://127.0.0.1:${/"port":(\d+)/.exec(said)?.[1]}/graphql`;
  const statuses: number[] = [];
  for (const token of [TOKEN, WRONG]) {
    for (const body of [
      JSON.stringify({ query: PUT_ACTOR, variables: { input: { actor: studio, by: 'Ada' } } }),
      JSON.stringify({ query: PUT_ACTOR, variables: { input: { actor: studio, by: '' } } }),
      '{ "query": ',
    ]) {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      statuses.push((await fetch(address, { method: 'POST', headers, body })).status);
    }
  }
  child.kill('SIGTERM');
  await once(child, 'exit');
  // It was asked, and it did write about it.
  expect(statuses).toEqual([200, 200, 400, 401, 401, 400]);
  expect(said.match(/"path":"\/graphql"/g)).toHaveLength(6);
  expect(said).not.toContain(TOKEN);
  expect(said).not.toContain(WRONG);
  await rm(folder, { recursive: true });
}, 60_000);

test('whatever is logged by mistake, tokens and passwords are not', () => {
  let said = '';
  const log = createLog('trace', { to: { write: (line) => (said += line) } });
  const secrets = { authorization: TOKEN, password: TOKEN, token: TOKEN, editToken: TOKEN };
  log.info({ ...secrets, request: secrets, headers: secrets }, 'by mistake');
  log.error({ err: Object.assign(new Error('away'), secrets, { headers: secrets }) }, 'by mistake');
  log.warn({ request: { headers: secrets }, config: secrets }, 'by mistake');
  expect(said.match(/by mistake/g)).toHaveLength(3);
  expect(said).toContain('away');
  expect(said).not.toContain(TOKEN);
});
