import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { testApp } from '../support/ask.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

let opened: TestStore;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  app = testApp(opened.store);
});
afterAll(() => opened.remove());

const audits = serverAudits({
  url: 'http://test/graphql',
  fetchFn: (url: string, init: RequestInit) => app.request(url, init),
});

test('there is something to audit', () => expect(audits.length).toBeGreaterThan(50));

test.each(audits.filter(({ name }) => !name.startsWith('MAY')).map((audit) => [audit.name, audit] as const))(
  '%s',
  async (_, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  },
);
