import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { takeTurns } from '../../server/take-turns.ts';
import { type Answer, testApp } from '../support/ask.ts';
import { counted } from '../support/counted.ts';
import { savedView } from '../support/saved-view.ts';
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
  expect(seen.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6]);
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
