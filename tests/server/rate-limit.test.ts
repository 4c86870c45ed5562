import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readQuestions } from '../../graph-seed/questions.ts';
import { listen } from '../../server/listen/listen.ts';
import { type Answer, post, testApp } from '../support/ask.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

let opened: TestStore;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
});
afterAll(() => opened.remove());

const LIMIT = 10;
const CHEAP = '{ actor(id: "lito") { a: id b: id c: id } }';
const limited = (proxies = 0) => testApp(opened.store, { rateLimit: LIMIT, proxies });

function askFor(app: ReturnType<typeof testApp>, query: string, forwarded: string) {
  return app.request(`/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'x-forwarded-for': forwarded },
  });
}

test('without a limit nothing is said of one', async () => {
  const { headers } = await post(testApp(opened.store), { query: CHEAP });
  expect([...headers.keys()].filter((name) => name.includes('ratelimit'))).toEqual([]);
});

test('each answer says how much is left', async () => {
  const app = limited();
  const first = await post(app, { query: CHEAP });
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'x-ratelimit-limit': '10',
    'x-ratelimit-remaining': '6',
    'x-ratelimit-reset': '60',
    'ratelimit-policy': '"complexity";q=10;w=60',
    ratelimit: '"complexity";r=6;t=60',
  });
  expect(await first.json()).toEqual({
    data: { actor: { a: 'lito', b: 'lito', c: 'lito' } },
    extensions: { cost: expect.anything() },
  });
});

test('who has asked too much is told when to come back, and may still ask what is left', async () => {
  const app = limited();
  await post(app, { query: CHEAP });
  await post(app, { query: CHEAP });
  const refused = await post(app, { query: CHEAP });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('x-ratelimit-remaining')).toBe('2');
  const { data, errors } = (await refused.json()) as Answer;
  expect(data).toBeUndefined();
  expect(errors?.[0]?.message).toMatch(/costs 4; of 10 a minute 2 are left/);
  expect(errors?.[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', field: 'rate', value: 4, limit: 10 });
  const small = await post(app, { query: '{ actor(id: "lito") { id } }' });
  expect([small.status, small.headers.get('x-ratelimit-remaining')]).toEqual([200, '0']);
});

test('what is refused for its own sake costs nothing', async () => {
  const app = limited();
  await post(app, { query: '{ nothing }' });
  await post(app, {
    query: '{ actors(first: 100) { nodes { links(first: 100) { nodes { id kind since until } } } } }',
  });
  expect((await post(app, { query: CHEAP })).headers.get('x-ratelimit-remaining')).toBe('6');
});

test('nobody gets more by making up where they come from', async () => {
  const app = limited();
  await askFor(app, CHEAP, '192.0.2.1');
  await askFor(app, CHEAP, '192.0.2.2');
  expect((await askFor(app, CHEAP, '192.0.2.3')).status).toBe(429);
});

test('behind a proxy each client counts for itself, by what the proxy saw', async () => {
  const app = limited(1);
  const left = async (forwarded: string) =>
    (await askFor(app, CHEAP, forwarded)).headers.get('x-ratelimit-remaining');
  expect(await left('192.0.2.1')).toBe('6');
  expect(await left('192.0.2.2')).toBe('6');
  expect(await left('made up, 192.0.2.1')).toBe('2');
});

test.each([
  ['2001:db8:1:2::5', '2001:db8:1:2:aaaa::1', '2'],
  ['2001:db8::5', '2001:db8:0:0:9:9:9:9', '2'],
  ['2001:db8:1:2::5', '2001:db8:1:3::5', '6'],
  ['::ffff:192.0.2.1', '192.0.2.1', '2'],
  ['192.0.2.1:4711', '192.0.2.1:4712', '2'],
  ['192.0.2.1:4711', '192.0.2.2:4711', '6'],
  ['[2001:db8:1:2::5]:4711', '2001:0DB8:0001:2:0:0:0:9', '2'],
  ['[2001:db8:1:2::5]', '[2001:db8:1:3::5]', '6'],
  ['::1', '::1', '2'],
])('of %s and %s the second has %s left: a network is one client', async (one, other, left) => {
  const app = limited(1);
  await askFor(app, CHEAP, one);
  expect((await askFor(app, CHEAP, other)).headers.get('x-ratelimit-remaining')).toBe(left);
});

test('over a real socket the address counts', async () => {
  const running = await listen(limited(), '127.0.0.1', 0);
  const url = `http://127.0.0.1:${running.port}/graphql?query=${encodeURIComponent(CHEAP)}`;
  const left: (string | null)[] = [];
  for (const forwarded of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
    const response = await fetch(url, { headers: { 'x-forwarded-for': forwarded } });
    await response.text();
    left.push(response.headers.get('x-ratelimit-remaining'));
  }
  await running.stop(1000);
  expect(left).toEqual(['6', '2', '2']);
});

test('a named question is paid for by whoever asks it', async () => {
  const questions = () => readQuestions('tests/support/dozen-questions');
  const app = testApp(opened.store, { rateLimit: 1_000, proxies: 1, questions });
  const [{ name } = { name: '' }] = await questions();
  const from = { headers: { 'x-forwarded-for': '192.0.2.1' } };
  let response = await app.request(`/q/${name}.json`, from);
  expect(response.status).toBe(200);
  for (let time = 0; time < 1_000 && response.status === 200; time += 1) {
    response = await app.request(`/q/${name}.json`, from);
  }
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).not.toBeNull();
  expect(await response.json()).toMatchObject({ error: { code: 'LIMIT_EXCEEDED' } });
  const other = { headers: { 'x-forwarded-for': '192.0.2.2' } };
  expect((await app.request(`/q/${name}.json`, other)).status).toBe(200);
});

test('a stream is paid for when it begins', async () => {
  const app = limited();
  await post(app, { query: CHEAP });
  await post(app, { query: CHEAP });
  const query = 'subscription { changes { id at change subjectId } }';
  const response = await app.request(`/graphql?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'text/event-stream' },
  });
  expect(await response.text()).toMatch(/"code":"LIMIT_EXCEEDED"/);
});

test('a client that is counted leaves room for others to listen', async () => {
  const stopping = new AbortController();
  const app = testApp(opened.store, { rateLimit: 50_000, proxies: 1, stopping: stopping.signal });
  const query = encodeURIComponent('subscription { changes { id } }');
  const listen = async (from: string) => {
    const response = await app.request(`/graphql?query=${query}`, {
      headers: { accept: 'text/event-stream', 'x-forwarded-for': from },
    });
    const first = await response.body?.getReader().read();
    return new TextDecoder().decode(first?.value);
  };
  const told: string[] = [];
  for (let time = 0; time < 101; time += 1) told.push(await listen('192.0.2.1'));
  const other = await listen('192.0.2.2');
  stopping.abort();
  expect(told.slice(0, 100).filter((text) => text.includes('errors'))).toEqual([]);
  expect(told[100]).toMatch(/the number of listeners of one client is 101; the limit is 100/);
  expect(other).not.toMatch(/errors/);
});
