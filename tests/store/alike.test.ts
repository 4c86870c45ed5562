import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dataOf, testApp } from '../support/ask.ts';
import { QUESTIONS } from '../support/questions.ts';
import { openShippedIn } from '../support/shipped-store.ts';
import { type TestStore, testStores } from '../support/stores.ts';

const stores = await testStores();

/** The whole dataset in each store: every question gets the same answer, order included. */
describe('the shipped dataset', () => {
  const opened: (TestStore & { app: ReturnType<typeof testApp> })[] = [];

  beforeAll(async () => {
    for (const maker of stores) {
      const one = await openShippedIn(maker);
      opened.push({ ...one, app: testApp(one.store) });
    }
  }, 240_000);
  afterAll(() => Promise.all(opened.map((one) => one.remove())));

  test.each(Object.entries(QUESTIONS))(
    `${stores.map(({ name }) => name).join(' and ')} answer: %s`,
    async (_, query) => {
      const [first, ...others] = await Promise.all(opened.map(({ app }) => dataOf(app, query)));
      expect(holdsSomething(first)).toBe(!query.includes('genesis-mission'));
      for (const other of others) expect(other).toEqual(first);
      if (!query.includes('totalCount')) return;
      const uncounted = query.replaceAll('totalCount', '');
      const expected = withoutTotals(first);
      for (const { app } of opened) expect(await dataOf(app, uncounted)).toEqual(expected);
    },
  );
});

function withoutTotals(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value) => (key === 'totalCount' ? undefined : value)));
}

/** An empty answer would be equal to an empty answer. */
function holdsSomething(data: unknown): boolean {
  return Object.values(data as object).every((answer) => !Array.isArray(answer) || answer.length > 0);
}
