import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskedBy } from '../../server/secrets.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { post, testApp } from '../support/ask.ts';
import { startBuilt } from '../support/built-server.ts';
import { HOSTILE, hostileText } from '../support/hostile.ts';
import { keptLog } from '../support/kept-log.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

/** The log tells what happened in lines that nobody can make up, and tells no secrets. */

const TOKEN = 'correct horse/battery+"staple"';
const QUERY = 'query($id: ID!) { actor(id: $id) { id } }';

let opened: TestStore;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
});
afterAll(() => opened.remove());

/** A store that repeats in its failure whatever it is asked. */
function indiscreet(): GraphStore {
  const store: GraphStore = {
    ...opened.store,
    actorsById: (ids) => Promise.reject(Object.assign(new Error(`no actor ${ids[0]}`), { ids })),
    until: () => store,
  };
  return store;
}

test('a token is in no line, however it comes', async () => {
  const { log, lines } = keptLog([TOKEN]);
  const app = testApp(indiscreet(), { log });
  const inAddress = encodeURIComponent(TOKEN);
  await post(app, { query: QUERY, variables: { id: 'x' } }, { authorization: `Bearer ${TOKEN}` });
  await post(app, { query: QUERY, variables: { id: TOKEN } }, { 'x-edit-token': TOKEN });
  await post(app, { query: `{ actor(id: ${JSON.stringify(TOKEN)}) { id } }` });
  await post(app, { query: `{ ${TOKEN} }`, operationName: TOKEN });
  await app.request(`/graphql?token=${inAddress}&query=%7Bdataset%7Bname%7D%7D`);
  await app.request(`/${inAddress}?token=${inAddress}`);
  await app.request(`/view/${inAddress}.svg?token=${inAddress}`);
  log.error({ err: new Error(TOKEN), headers: { authorization: TOKEN }, url: `/?t=${inAddress}` }, TOKEN);
  expect(lines.length).toBeGreaterThan(7);
  const all = lines.join('');
  expect(all).toContain('[secret]');
  for (const word of ['correct', 'battery', 'staple']) expect(all).not.toContain(word);
  for (const line of lines) JSON.parse(line);
});

test('no query string, body or header is told at all', async () => {
  const { log, lines } = keptLog();
  const app = testApp(opened.store, { log });
  await app.request('/graphql?query={dataset{name}}&variables={"who":"people-s-secret"}');
  await post(app, { query: QUERY, variables: { id: 'people-s-secret' } }, { cookie: 'people-s-secret' });
  await app.request('/q/nothing.json?who=people-s-secret', { headers: { 'user-agent': 'people-s-secret' } });
  expect(lines.length).toBe(3);
  expect(lines.join('')).not.toContain('people-s-secret');
});

test('who goes away in the middle of a request raises no alarm', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-away-'));
  const server = await startBuilt({ DATA_DIR: folder, LOG_LEVEL: 'debug' });
  const { hostname, port } = new URL(server.url);
  const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
  const halves = ['Content-Length: 5000\r\n\r\n{"q', 'Transfer-Encoding: chunked\r\n\r\n3\r\n{"q'];
  for (const half of [...halves, 'Transfer-Encoding: chunked\r\n\r\nno number\r\n']) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {}).resume();
    socket.write(head + half);
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
  }
  await (await fetch(`${server.url}/healthz`)).text();
  await server.stop();
  await rm(folder, { recursive: true });
  const { err } = server.output;
  expect(err.match(/request cancelled by its client/g)).toHaveLength(3);
  expect(err).not.toMatch(/"level":[456]0/);
}, 30_000);

test('whatever stands in an address or a failure, one event is one line', async () => {
  const { log, lines } = keptLog();
  const app = testApp(indiscreet(), { log });
  const isOneLine = async (text: string) => {
    lines.length = 0;
    await app.request(`/${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))}`);
    await post(app, { query: QUERY, variables: { id: text } }, { traceparent: 'made\tup' });
    expect(lines.length).toBe(3);
    for (const line of lines) {
      // No line ends within a line, and nothing in it moves the cursor of a terminal.
      expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}]/u);
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), trace_id: expect.any(String) });
    }
  };
  for (const text of [...(HOSTILE.log ?? []), ...(HOSTILE.header ?? [])]) await isOneLine(text);
  await fc.assert(fc.asyncProperty(hostileText(), isOneLine), { seed: 7, numRuns: 50 });
});

test('a mask hides every form of a secret, and nothing where there is none', () => {
  const mask = maskedBy([TOKEN, '']);
  for (const form of [
    TOKEN,
    JSON.stringify(TOKEN),
    encodeURIComponent(TOKEN),
    'correct%20horse%2fbattery%2b%22staple%22',
  ]) {
    expect(mask(`before ${form} after`)).toMatch(/^before "?\[secret\]"? after$/);
  }
  expect(maskedBy([])(TOKEN)).toBe(TOKEN);
});
