import { expect, test } from '@jest/globals';
import { LIMITS } from '../../server/graphql/limits.ts';
import { actorRowsQuery, fetchRows, linkRowsQuery, sourceRowsQuery } from '../../web/api/exchange-rows.ts';
import { ask, post } from '../support/ask.ts';
import { dozen } from '../support/dozen.ts';
import { dozenApp } from '../support/dozen-app.ts';

const app = dozenApp();

test.each([
  ['actors', actorRowsQuery],
  ['links', linkRowsQuery],
  ['sources', sourceRowsQuery],
])('as many %s as one request may name cost less than one request may', async (_, query) => {
  const ids = Array.from({ length: 500 }, (_, index) => `id-${index}`);
  const { errors, extensions } = await ask(app(), query, { ids });
  expect(errors).toBeUndefined();
  expect(extensions?.cost.complexity).toBeGreaterThan(500);
  expect(extensions?.cost.complexity).toBeLessThan(LIMITS.complexity);
});

test('what is fetched is what the graph holds, whole', async () => {
  const actors = dozen.actors.map(({ id }) => id);
  const links = dozen.links.map(({ id }) => id);
  const rows = await asked(() => fetchRows({ actors, links }, new AbortController().signal));
  expect(rows.actors).toEqual(dozen.actors);
  expect(rows.links).toEqual(dozen.links);
  expect(rows.sources).toEqual([...dozen.sources].sort((a, b) => (a.id < b.id ? -1 : 1)));
});

test('a large picture is fetched in few requests', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);
  let requests = 0;
  const ids = { actors: many(2000), links: many(6000) };
  const rows = await asked(
    () => fetchRows(ids, new AbortController().signal),
    () => {
      requests += 1;
    },
  );
  expect(rows).toEqual({ actors: [], links: [], sources: [] });
  expect(requests).toBe(16);
});

/** Runs it with the app in the place of the network. */
async function asked<T>(work: () => Promise<T>, onRequest = () => {}): Promise<T> {
  const network = globalThis.fetch;
  globalThis.fetch = async (_, init) => {
    onRequest();
    return post(app(), init?.body);
  };
  try {
    return await work();
  } finally {
    globalThis.fetch = network;
  }
}
