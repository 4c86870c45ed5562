import { expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { dozenApp } from '../support/dozen-app.ts';

const app = dozenApp();

const audits = serverAudits({
  url: 'http://test/graphql',
  fetchFn: (url: string, init: RequestInit) => app().request(url, init),
});

test('there is something to audit', () => expect(audits.length).toBeGreaterThan(50));

test.each(audits.filter(({ name }) => !name.startsWith('MAY')).map((audit) => [audit.name, audit] as const))(
  '%s',
  async (_, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  },
);
