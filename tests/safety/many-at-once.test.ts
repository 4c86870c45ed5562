import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Hono } from 'hono';
import { listen } from '../../server/listen/listen.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { observeStore } from '../../server/store/observe.ts';
import { takeTurns } from '../../server/take-turns.ts';
import { type Answer, testApp } from '../support/ask.ts';
import { counted } from '../support/counted.ts';
import { savedView } from '../support/saved-view.ts';
import { soon } from '../support/soon.ts';
import { storeWith } from '../support/store-with.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

/** What one client sends at once must not keep the others waiting, nor their edits. */

let opened: TestStore;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
});
afterAll(() => opened.remove());

const DEAR = `{ actors(first: 40) { nodes { links(first: 50) { nodes { sentence from { names { text }
  links(first: 5) { nodes { id sentence } } } } } } } }`;

type App = ReturnType<typeof testApp>;

/** Asks as if from an address. */
async function askFrom(app: App, remoteAddress: string, query = DEAR): Promise<Answer> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
    body: JSON.stringify({ query }),
  };
  const response = await app.request('/graphql', request, { incoming: { socket: { remoteAddress } } });
  return (await response.json()) as Answer;
}

test('who asks last is answered before most of what another client had asked at once', async () => {
  const app = testApp(opened.store);
  await askFrom(app, '10.0.0.1');
  const order: string[] = [];
  const asked = [...Array<string>(40).fill('10.0.0.1'), '10.0.0.2'];
  await Promise.all(
    asked.map(async (client) => {
      const { errors } = await askFrom(app, client);
      expect(errors).toBeUndefined();
      order.push(client);
    }),
  );
  expect(order.indexOf('10.0.0.2')).toBeLessThan(10);
});

test('so it is with documents that are dear to check', async () => {
  const app = testApp(opened.store);
  const wrong = (index: number) =>
    `{ actors { ${Array.from({ length: 1_000 }, (_, n) => `none${index}of${n}`).join(' ')} } }`;
  const order: string[] = [];
  const asked = [...Array<string>(40).fill('10.0.0.1'), '10.0.0.2'];
  await Promise.all(
    asked.map(async (client, index) => {
      const { errors } = await askFrom(app, client, wrong(index));
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      order.push(client);
    }),
  );
  expect(order.indexOf('10.0.0.2')).toBeLessThan(10);
});

test('so it is with figures', async () => {
  const app = testApp(opened.store);
  const actors = ['lito', 'zeiss', 'forno', 'isola', 'ada'].map((one) => ({ id: one }));
  const id = await savedView(app, { title: 'Five', state: { actors } });
  const order: string[] = [];
  const asked = [...Array<string>(40).fill('10.0.0.1'), '10.0.0.2'];
  await Promise.all(
    asked.map(async (remoteAddress, index) => {
      const path = `/view/${id}.svg?w=${500 + index}`;
      const response = await app.request(path, {}, { incoming: { socket: { remoteAddress } } });
      expect([response.status, (await response.text()).slice(0, 4)]).toEqual([200, '<svg']);
      order.push(remoteAddress);
    }),
  );
  expect(order.indexOf('10.0.0.2')).toBeLessThan(10);
});

test('who wants more figures than may wait waits behind itself with them', async () => {
  const app = testApp(opened.store);
  const id = await savedView(app, { title: 'Two', state: { actors: [{ id: 'lito' }, { id: 'zeiss' }] } });
  const figureFor = async (remoteAddress: string, width: number) => {
    const path = `/view/${id}.png?w=${width}`;
    const { status } = await app.request(path, {}, { incoming: { socket: { remoteAddress } } });
    if (status === 200) drawn.push(remoteAddress);
    return status;
  };
  const drawn: string[] = [];
  const many = Array.from({ length: 40 }, (_, index) => figureFor('10.0.0.1', 300 + index));
  // Until as many wait as may.
  await Promise.race(many);
  const before = drawn.length;
  const other = await figureFor('10.0.0.2', 500);
  const statuses = await Promise.all(many);
  expect(other).toBe(200);
  expect(drawn.indexOf('10.0.0.2') - before).toBeLessThan(14);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect(drawn.length).toBeGreaterThan(15);
});

const CHEAP = '{ actors(first: 3) { nodes { links(first: 3) { nodes { sentence } } } } }';

/** A store that answers like a database: to all who have asked at one moment. */
function databaseOver(store: GraphStore) {
  let answer = () => {};
  const moment = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const counts = { asked: 0 };
  const late = observeStore(store, async (method, ask) => {
    // What the graph's state is, is asked before an answer that is kept may be given.
    if (method === 'stamp') return ask();
    counts.asked += 1;
    const found = await ask();
    await moment;
    return found;
  });
  const database = storeWith(late, { pool: () => ({ wanted: 0, most: 100 }) });
  return { database, counts, answer };
}

test('of what a client asks of a database few are being made at a time, and another does not wait for them', async () => {
  const { database, counts, answer } = databaseOver(opened.store);
  const app = testApp(database);
  const all = Array.from({ length: 60 }, () => askFrom(app, '10.0.0.1', CHEAP));
  await soon(() => expect(counts.asked).toBe(16));
  await pause(200);
  all.push(askFrom(app, '10.0.0.2', CHEAP));
  await soon(() => expect(counts.asked).toBe(17));
  answer();
  for (const { errors } of await Promise.all(all)) expect(errors).toBeUndefined();
});

test('what a database answers to many at the same moment is gone on with in turn', async () => {
  const { database, counts, answer } = databaseOver(opened.store);
  const app = testApp(database);
  const all = Array.from({ length: 60 }, (_, index) => askFrom(app, `10.0.0.${index}`));
  await soon(() => expect(counts.asked).toBe(60));
  const seen = [counts.asked];
  let isOver = false;
  const look = () => {
    seen.push(counts.asked);
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  answer();
  await Promise.all(all);
  isOver = true;
  const steps = seen.map((count, index) => count - (seen[index - 1] ?? count));
  expect(Math.max(...steps)).toBeGreaterThan(0);
  expect(Math.max(...steps)).toBeLessThan(30);
});

/** Asks by a connection of its own, and says when the first of the answer is there. */
function askAlone(port: number, path: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  return new Promise((resolve) => {
    socket.once('close', resolve);
    socket.once('data', () => {
      socket.destroy();
      resolve();
    });
  });
}

test('who connects last is answered before most of what came by hundreds of connections before', async () => {
  const takeTurn = takeTurns();
  let made = 0;
  let isOver = false;
  const app = new Hono().get('/dear', async (c) => {
    await takeTurn('one client');
    made += 1;
    const end = performance.now() + (isOver ? 0 : 20);
    while (performance.now() < end);
    return c.text('made');
  });
  app.get('/health', (c) => c.text('well'));
  const running = await listen(app, '127.0.0.1', 0);
  const dear = Array.from({ length: 200 }, () => askAlone(running.port, '/dear'));
  await askAlone(running.port, '/health');
  const before = made;
  isOver = true;
  await running.stop(0);
  await Promise.all(dear);
  expect(before).toBeLessThan(20);
});

test('bodies are parsed in turn, and no more of them wait than there is room for', async () => {
  const app = testApp(opened.store);
  const variables = { values: Array.from({ length: 70_000 }, (_, index) => `value ${index}`) };
  const large = JSON.stringify({ query: '{ actor(id: "lito") { id } }', variables });
  const send = async (remoteAddress: string, body: string) => {
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const response = await app.request('/graphql', request, { incoming: { socket: { remoteAddress } } });
    const { errors } = (await response.json()) as Answer;
    return errors?.[0]?.extensions.code ?? 'answered';
  };
  let parsed = 0;
  const { parse } = JSON;
  JSON.parse = (text: string) => {
    if (text.length > 900_000) parsed += 1;
    return parse(text);
  };
  const many = Array.from({ length: 80 }, () => send('10.0.0.1', large));
  const small = await send('10.0.0.2', '{ "query": "{ actor(id: \\"lito\\") { id } }" }');
  const before = parsed;
  JSON.parse = parse;
  const codes = await Promise.all(many);
  expect(small).toBe('answered');
  expect(before).toBeLessThan(10);
  expect(new Set(codes)).toEqual(new Set(['answered', 'UNAVAILABLE']));
});

test('what nobody waits for any more when its turn comes is not begun', async () => {
  const calls: string[] = [];
  const app = testApp(counted(opened.store, calls), { timeLimit: 40 });
  const answers = await Promise.all(Array.from({ length: 60 }, () => askFrom(app, '10.0.0.1')));
  const late = answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'TIMEOUT').length;
  const begun = calls.filter((name) => name === 'actors').length;
  expect(late).toBeGreaterThan(20);
  expect(begun).toBeLessThan(answers.length / 2);
});

test('of those who wait each begins in turn, one in a turn of the event loop that is long', async () => {
  const takeTurn = takeTurns();
  const begun: string[] = [];
  const wait = async (whose: string) => {
    await takeTurn(whose);
    begun.push(whose);
    const end = performance.now() + 8;
    while (performance.now() < end);
  };
  const seen: number[] = [];
  const look = () => {
    seen.push(begun.length);
    if (begun.length < 6) setImmediate(look);
  };
  const all = Promise.all(['a', 'a', 'a', 'b', 'b', 'c'].map(wait));
  setImmediate(look);
  await all;
  await wait('d');
  expect(begun).toEqual(['a', 'b', 'c', 'a', 'b', 'a', 'd']);
  // A hundred turns and more go by after each.
  const turns = [1, 2, 3, 4, 5].map((count) => seen.filter((one) => one === count).length);
  expect(Math.min(...turns)).toBeGreaterThan(100);
  expect(Math.max(...turns)).toBeLessThan(600);
});

test('where others keep the loop busy those who wait still come to their turns', async () => {
  const takeTurn = takeTurns();
  const start = performance.now();
  let isOver = false;
  const beBusy = () => {
    const end = performance.now() + 10;
    while (performance.now() < end);
    if (!isOver && end - start < 3_000) setImmediate(beBusy);
  };
  beBusy();
  for (let turn = 0; turn < 10; turn += 1) await takeTurn('a');
  const took = performance.now() - start;
  isOver = true;
  expect(took).toBeLessThan(2_000);
});

test('after short ones no more than one long one begins in a turn', async () => {
  const takeTurn = takeTurns();
  const short = Array.from({ length: 40 }, () => takeTurn('a'));
  let begun = 0;
  const long = Array.from({ length: 20 }, async () => {
    await takeTurn('a');
    begun += 1;
    const end = performance.now() + 8;
    while (performance.now() < end);
  });
  const seen: number[] = [];
  const look = () => {
    seen.push(begun);
    if (begun < 20) setImmediate(look);
  };
  setImmediate(look);
  await Promise.all([...short, ...long]);
  const steps = seen.map((count, index) => count - (seen[index - 1] ?? 0));
  expect(Math.max(...steps)).toBe(1);
});

test('in short turns more and more begin, and no more than eight', async () => {
  const takeTurn = takeTurns();
  let begun = 0;
  const seen: number[] = [];
  const look = () => {
    seen.push(begun);
    if (begun < 100) setImmediate(look);
  };
  const all = Array.from({ length: 100 }, (_, number) => takeTurn(`${number % 3}`).then(() => (begun += 1)));
  setImmediate(look);
  await Promise.all(all);
  const steps = seen.map((count, index) => count - (seen[index - 1] ?? 0));
  expect(Math.max(...steps)).toBeGreaterThan(3);
  expect(Math.max(...steps)).toBeLessThanOrEqual(8);
});
