import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readQuestions } from '../../graph-seed/questions.ts';
import { StoreTimeout, StoreUnavailable } from '../../server/store/errors.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { ask, post, testApp } from '../support/ask.ts';
import { listen } from '../support/event-reader.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { readPrometheus, sumOf } from '../support/prometheus.ts';
import { savedView } from '../support/saved-view.ts';
import { soon } from '../support/soon.ts';
import { loadDozen, neo4j, openSqlite, type TestStore } from '../support/stores.ts';

let opened: TestStore;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
});
beforeEach(() => {
  app = testApp(opened.store);
});
afterAll(() => opened.remove());

async function metrics(of = app) {
  const response = await of.request('/metrics');
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  return readPrometheus(await response.text());
}

const REQUESTS = 'chokepoint_http_requests_total';
const OPERATIONS = 'chokepoint_graphql_operation_duration_seconds_count';
const CALLS = 'chokepoint_store_call_duration_seconds_count';
const REFUSED = 'chokepoint_refused_total';

test('requests are counted by the pattern of their route, never by their path', async () => {
  app = testApp(opened.store, { webFolder: 'dist/web' });
  for (const path of [
    '/view/secret-a.svg',
    '/view/secret-b.json',
    '/embed/secret-c',
    '/v/secret-d',
    '/secret-e',
  ]) {
    await app.request(path);
  }
  await app.request('/healthz', { method: 'BREW' });
  const found = await metrics();
  expect(sumOf(found, REQUESTS, { route: '/view/:file', method: 'GET', status: '404' })).toBe(2);
  expect(sumOf(found, REQUESTS, { route: '/embed/:id' })).toBe(1);
  expect(sumOf(found, REQUESTS, { route: '/v/:id' })).toBe(1);
  expect(sumOf(found, REQUESTS, { route: 'other', status: '404' })).toBe(2);
  expect(sumOf(found, REQUESTS, { method: 'other' })).toBe(1);
  expect(sumOf(found, 'chokepoint_http_request_duration_seconds_count', { route: '/view/:file' })).toBe(2);
  expect(JSON.stringify([...found])).not.toContain('secret');
});

test('operations are told by our names alone, and by kind', async () => {
  await ask(app, 'query Paths { dataset { name } }');
  await ask(app, 'query WhoIsHe { dataset { name } }');
  await ask(app, '{ dataset { name } }');
  const before = await metrics();
  expect(sumOf(before, OPERATIONS, { operation: 'Paths', kind: 'query' })).toBe(1);
  expect(sumOf(before, OPERATIONS, { operation: 'other', kind: 'query' })).toBe(2);
  const [question] = await readQuestions('graph-seed/questions');
  await app.request(`/q/${question?.name}.json`);
  await savedView(app, { title: 'A view', state: { actors: [{ id: 'lito' }] } });
  const found = await metrics();
  expect(sumOf(found, OPERATIONS, { operation: question?.operationName ?? '' })).toBe(1);
  expect(sumOf(found, OPERATIONS, { kind: 'mutation' })).toBe(1);
  expect(JSON.stringify([...found])).not.toContain('WhoIsHe');
});

describe('the store', () => {
  const failing = (actorsById: GraphStore['actorsById']): GraphStore => {
    const store: GraphStore = { ...opened.store, actorsById, until: () => store };
    return store;
  };

  test.each([
    ['unavailable', () => Promise.reject(new StoreUnavailable('away'))],
    ['timeout', () => Promise.reject(new StoreTimeout('late'))],
    ['failed', () => Promise.reject(new Error('broken'))],
    ['ok', async () => []],
  ])('is counted by question where it is %s', async (outcome, actorsById) => {
    app = testApp(failing(actorsById));
    await ask(app, '{ actor(id: "lito") { id } }');
    const found = await metrics();
    expect(sumOf(found, CALLS, { method: 'actorsById' })).toBe(1);
    expect(sumOf(found, CALLS, { method: 'actorsById', outcome })).toBe(1);
  });

  test('says how many questions it is at', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      app = testApp(
        failing(() => {
          resolve();
          return new Promise((given) => (answer = () => given([])));
        }),
      );
    });
    const answered = ask(app, '{ actor(id: "lito") { id } }');
    await asked;
    expect(sumOf(await metrics(), 'chokepoint_store_calls_in_progress')).toBe(1);
    answer();
    await answered;
    expect(sumOf(await metrics(), 'chokepoint_store_calls_in_progress')).toBe(0);
  });
});

const onNeo4j = (await sharedNeo4j()) ? test : test.skip;

onNeo4j(
  'the connections to Neo4j are told, and there are none without it',
  async () => {
    const CONNECTIONS = 'chokepoint_store_connections';
    expect(sumOf(await metrics(), CONNECTIONS)).toBe(0);
    const { store, remove } = await neo4j.open();
    const over = testApp(store);
    const asked = [store.dataset(), store.dataset()];
    expect(sumOf(await metrics(over), CONNECTIONS, { number: 'wanted' })).toBe(2);
    expect(sumOf(await metrics(over), CONNECTIONS, { number: 'most' })).toBe(100);
    await Promise.all(asked);
    await soon(async () => expect(sumOf(await metrics(over), CONNECTIONS, { number: 'wanted' })).toBe(0));
    await remove();
  },
  60_000,
);

const links = 'links(first: 100) { nodes { id from { id } to { id } evidence { source { id } } } }';

test.each([
  ['complexity', { query: `{ actors(first: 100) { nodes { id ${links} } } }` }],
  [
    'depth',
    {
      query: `{ actors { nodes { ${'links(first: 1) { nodes { from { '.repeat(8)} id ${'} } }'.repeat(8)} } } }`,
    },
  ],
  ['breadth', { query: `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: dataset { name }`).join(' ')} }` }],
  ['tokens', { query: `{ ${'dataset { name } '.repeat(2_000)} }` }],
  ['body', { query: '{ dataset { name } }', variables: { x: 'x'.repeat(1_000_001) } }],
  ['argument', { query: '{ actors(first: 101) { totalCount } }' }],
])('what is refused for its %s is counted so', async (limit, body) => {
  await post(app, body);
  const found = await metrics();
  expect(sumOf(found, REFUSED)).toBe(1);
  expect(sumOf(found, REFUSED, { limit })).toBe(1);
  expect(sumOf(found, 'chokepoint_graphql_errors_total', { code: 'LIMIT_EXCEEDED' })).toBe(1);
});

test('what is refused for who asks too much is counted, of GraphQL and of views', async () => {
  app = testApp(opened.store, { rateLimit: 1 });
  await ask(app, '{ actor(id: "lito") { id } }');
  await app.request('/view/anything.svg');
  expect(sumOf(await metrics(), REFUSED, { limit: 'rate' })).toBe(2);
});

test('streams that are read are counted, and those for whom there is no room', async () => {
  app = testApp(opened.store, { mostListeners: 1 });
  const fetch = async (address: string, init: RequestInit) => app.request(address, init);
  const reader = await listen('http://test', {}, fetch);
  await reader.started();
  expect(sumOf(await metrics(), 'chokepoint_streams_open')).toBe(1);
  const other = await listen('http://test', {}, fetch);
  await other.rest();
  await reader.close();
  const found = await metrics();
  expect(sumOf(found, 'chokepoint_streams_open')).toBe(0);
  expect(sumOf(found, REFUSED, { limit: 'listeners' })).toBe(1);
  expect(sumOf(found, OPERATIONS, { kind: 'subscription' })).toBe(2);
});

test('figures that were kept are told from those that were drawn', async () => {
  const id = await savedView(app, { title: 'A view', state: { actors: [{ id: 'lito' }] } });
  for (const _ of [1, 2, 3]) await app.request(`/view/${id}.svg`);
  const found = await metrics();
  expect(sumOf(found, 'chokepoint_kept_answers_total', { answer: 'figure', result: 'miss' })).toBe(1);
  expect(sumOf(found, 'chokepoint_kept_answers_total', { answer: 'figure', result: 'hit' })).toBe(2);
});

test('errors are counted by code, and the process tells its memory and the lag of its loop', async () => {
  await ask(app, '{ nothing }');
  const found = await metrics();
  expect(sumOf(found, 'chokepoint_graphql_errors_total', { code: 'BAD_USER_INPUT' })).toBe(1);
  expect(sumOf(found, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
  expect(found.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
  for (const [name, { help }] of found) expect([name, help]).not.toEqual([name, '']);
});

test('each app counts for itself, however many there are in a process', async () => {
  const other = testApp(opened.store);
  await ask(app, '{ dataset { name } }');
  expect(sumOf(await metrics(other), OPERATIONS)).toBe(0);
  expect(sumOf(await metrics(app), OPERATIONS)).toBe(1);
});
