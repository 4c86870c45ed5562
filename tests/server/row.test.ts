import { expect, test } from '@jest/globals';
import { dataOf } from '../support/ask.ts';
import { dozen } from '../support/dozen.ts';
import { dozenApp } from '../support/dozen-app.ts';

const app = dozenApp();

test('a row is told whole, so that what a form gives back has lost nothing', async () => {
  const { nodes } = await dataOf(
    app(),
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Actor { row } ... on Link { row } ... on Source { row } } }',
    { ids: [...dozen.actors, ...dozen.links, ...dozen.sources].map(({ id }) => id) },
  );
  expect(nodes).toEqual([...dozen.actors, ...dozen.links, ...dozen.sources].map((row) => ({ row })));
});
