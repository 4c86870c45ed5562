import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dataOf, testApp } from '../support/ask.ts';
import { type Importing, openImporting } from '../support/importing.ts';
import { registerRows } from '../support/imports.ts';

let at: Importing;
beforeAll(async () => {
  at = await openImporting();
});
afterAll(() => at.remove());

test('GraphQL lists what people have imported, with its size and the pairs to decide on', async () => {
  const query = `{ dataset { imports {
    name state by startedAt finishedAt files actors links sources lookAlikes { id other where reason score }
  } } }`;
  const app = testApp(at.store);
  expect(await dataOf(app, query)).toEqual({ dataset: { imports: [] } });
  const { all } = registerRows('r-');
  const lines = [...all.sources, ...all.actors, ...all.links].map((row) => JSON.stringify(row));
  const likeLito = {
    id: 'like-lito',
    kind: 'Company',
    description: {},
    country: 'NL',
    names: [{ text: 'Lito', lang: 'en', kind: 'official' }],
  };
  const files = { 'register.jsonl': [...lines, JSON.stringify(likeLito)].join('\n') };
  await at.run(files, { name: 'register', by: 'Ada' });
  expect(await dataOf(app, query)).toEqual({
    dataset: {
      imports: [
        {
          name: 'register',
          state: 'FINISHED',
          by: 'Ada',
          files: ['register.jsonl'],
          startedAt: expect.stringMatching(/^20/),
          finishedAt: expect.stringMatching(/^20/),
          actors: 3,
          links: 1,
          sources: 1,
          lookAlikes: [
            {
              id: 'like-lito',
              other: 'lito',
              where: 'GRAPH',
              score: 0.95,
              reason: 'the same name “Lito”, both NL',
            },
          ],
        },
      ],
    },
  });
});
