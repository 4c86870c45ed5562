import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { StoreTimeout, StoreUnavailable } from '../../server/store/errors.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { type Answer, ask, post, testApp } from '../support/ask.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

let opened: TestStore;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
});
afterAll(() => opened.remove());

/** A store in which looking up actors fails in some way. */
function failing(actorsById: GraphStore['actorsById']): GraphStore {
  const store: GraphStore = {
    ...opened.store,
    actorsById,
    ping: async () => void (await actorsById([])),
    until: () => store,
  };
  return store;
}

const query = '{ actor(id: "lito") { id } statistics { actors } }';

test('a store that is away is UNAVAILABLE, with a time to come back', async () => {
  const app = testApp(
    failing(async () => Promise.reject(new StoreUnavailable('bolt://secret:7687 refused'))),
  );
  const response = await post(app, { query });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  const { data, errors } = (await response.json()) as Answer;
  expect(errors).toEqual([
    expect.objectContaining({
      path: ['actor'],
      extensions: expect.objectContaining({ code: 'UNAVAILABLE' }),
    }),
  ]);
  expect(JSON.stringify(errors)).not.toContain('secret');
  expect(data).toEqual({ actor: null, statistics: { actors: 12 } });
});

test('readyz tells whether the store answers, healthz whether we run', async () => {
  const away = testApp(failing(async () => Promise.reject(new StoreUnavailable('away'))));
  expect((await away.request('/readyz')).status).toBe(503);
  expect((await away.request('/healthz')).status).toBe(200);
  expect((await testApp(opened.store).request('/readyz')).status).toBe(200);
});

test('a store that says it took too long is TIMEOUT', async () => {
  const { errors } = await ask(testApp(failing(async () => Promise.reject(new StoreTimeout('late')))), query);
  expect(errors?.[0]?.extensions.code).toBe('TIMEOUT');
});

test('a store that never answers is TIMEOUT on our side of the wire', async () => {
  const app = testApp(
    failing(() => new Promise(() => {})),
    { timeLimit: 50 },
  );
  expect((await ask(app, query)).errors?.[0]?.extensions.code).toBe('TIMEOUT');
});

test('what nobody expected is masked, with an id', async () => {
  const app = testApp(failing(async () => Promise.reject(new Error('password=hunter2'))));
  const { errors } = await ask(app, query);
  expect(errors).toEqual([
    expect.objectContaining({
      extensions: expect.objectContaining({
        code: 'INTERNAL_SERVER_ERROR',
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
      }),
    }),
  ]);
  expect(JSON.stringify(errors)).not.toContain('hunter2');
});

test('nothing is at an unknown address, said with a code', async () => {
  const response = await testApp(opened.store).request('/nowhere');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('every answer carries the headers that keep pages safe', async () => {
  const { headers } = await testApp(opened.store).request('/healthz');
  expect(headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
  );
  expect(headers.get('content-security-policy')).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('set-cookie')).toBeNull();
});
