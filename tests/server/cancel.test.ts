import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { listen, type Running } from '../../server/listen/listen.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { testApp } from '../support/ask.ts';
import { keptLog } from '../support/kept-log.ts';
import { readPrometheus, sumOf } from '../support/prometheus.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

let opened: TestStore;
let patient: Running;
let hasty: Running;
/** Every question that the store was asked, and what happens at each. */
const calls: string[] = [];
let onCall = () => {};

beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  const store = slow(opened.store);
  patient = await listen(testApp(store), '127.0.0.1', 0);
  hasty = await listen(testApp(store, { timeLimit: 120 }), '127.0.0.1', 0);
});
afterAll(async () => {
  await Promise.all([patient.stop(0), hasty.stop(0)]);
  await opened.remove();
});
beforeEach(() => {
  calls.length = 0;
  onCall = () => {};
});

/** The same store, where every question takes a moment, as on a large graph. */
function slow(store: GraphStore): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'until') return (signal: AbortSignal) => slow(target.until(signal));
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        const answer = await method.apply(target, args);
        calls.push(String(name));
        onCall();
        await pause(50);
        return answer;
      };
    },
  });
}

/** Each level waits for the one before it. */
const links = (within: string) => `links(first: 3) { nodes { to { ${within} } } }`;
const query = `{ actor(id: "lito") { ${links(links(links('name')))} } }`;

function ask({ port }: Running, signal?: AbortSignal): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: signal ?? null,
  });
}

test('a query that nobody stops asks on', async () => {
  expect(await (await ask(patient)).json()).toHaveProperty('data.actor.links');
  expect(calls.length).toBeGreaterThan(5);
});

test('a query whose client goes away asks the store nothing more', async () => {
  const leave = new AbortController();
  onCall = () => leave.abort();
  await expect(ask(patient, leave.signal)).rejects.toThrow(/abort/);
  await pause(400);
  expect(calls.length).toBeLessThanOrEqual(2);
});

test('a query whose client goes away is counted and told of as that, and as no error', async () => {
  const kept = keptLog();
  const running = await listen(testApp(slow(opened.store), { log: kept.log }), '127.0.0.1', 0);
  const leave = new AbortController();
  onCall = () => leave.abort();
  await expect(ask(running, leave.signal)).rejects.toThrow(/abort/);
  await pause(400);
  const metrics = await (await fetch(`http://127.0.0.1:${running.port}/metrics`)).text();
  await running.stop(0);
  const found = readPrometheus(metrics);
  expect(sumOf(found, 'chokepoint_http_requests_total', { route: '/graphql', status: '499' })).toBe(1);
  expect(sumOf(found, 'chokepoint_graphql_errors_total')).toBe(0);
  expect(kept.lines.join()).toContain('request cancelled by its client');
});

test('a query that takes too long asks the store nothing more', async () => {
  const response = await ask(hasty);
  expect(response.status).toBe(504);
  const atTheEnd = calls.length;
  await pause(400);
  expect(calls.length).toBe(atTheEnd);
  expect(atTheEnd).toBeLessThan(5);
});
