import { expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { costOf } from '../../server/graphql/cost.ts';
import { schema } from '../../server/schema/schema.ts';
import { ask } from '../support/ask.ts';
import { dozenApp } from '../support/dozen-app.ts';

const app = dozenApp();

function price(query: string, variables: Record<string, unknown> = {}) {
  return costOf(schema, parse(query), variables);
}

test.each([
  ['a value costs one', '{ actor(id: "x") { id } }', 2, 2],
  ['a page costs its size', '{ actors(first: 10) { nodes { id } } }', 1 + 10 * 2, 3],
  ['a page without a size costs 25', '{ actors { nodes { id } } }', 1 + 25 * 2, 3],
  [
    'pages multiply',
    '{ actors(first: 10) { nodes { links(first: 5) { nodes { id } } } } }',
    1 + 10 * (1 + 1 + 5 * 2),
    5,
  ],
  ['ids count', '{ nodes(ids: ["a", "b", "c"]) { id } }', 1 + 3, 2],
  ['a limit counts', '{ neighborhood(of: ["a"], limit: 7) { actors { id } } }', 1 + 7 * 2, 3],
  ['aliases add up', '{ a: actor(id: "x") { id } b: actor(id: "y") { id } }', 4, 2],
  [
    'a fragment costs where it is spread',
    '{ actors(first: 2) { nodes { ...F } } } fragment F on Actor { id kind }',
    1 + 2 * (1 + 2),
    3,
  ],
  ['asking for the schema is cheap', '{ __schema { types { fields { name } } } }', 1, 1],
])('%s', (_, query, complexity, depth) => {
  expect(price(query)).toMatchObject({ complexity, depth });
});

test('variables count, and the dearest field is named', () => {
  const query = 'query($n: Int) { cheap: actor(id: "x") { id } dear: actors(first: $n) { nodes { id } } }';
  expect(price(query, { n: 100 })).toMatchObject({
    complexity: 203,
    dearest: { field: 'dear', complexity: 201 },
  });
});

test('fragments within fragments are priced in linear time', () => {
  const levels = Array.from(
    { length: 60 },
    (_, n) => `fragment F${n} on Actor { id ...F${n + 1} ...F${n + 1} }`,
  );
  const cost = price(`{ actor(id: "x") { ...F0 } } ${levels.join(' ')} fragment F60 on Actor { id }`);
  expect(cost?.complexity).toBeGreaterThan(2 ** 60);
});

test('an honest 25 × 25 with evidence is within the limit, 100 × 100 is not', async () => {
  const square = (
    n: number,
  ) => `{ actors(first: ${n}) { nodes { id name links(first: ${n}) { totalCount nodes {
    id kind sentence since until confidence from { id name } to { id name } evidence { stance source { id title url } } } } } } }`;
  expect((await ask(app(), square(25))).errors).toBeUndefined();
  expect((await ask(app(), square(100))).errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
});

test('every answer says what it cost', async () => {
  const { extensions } = await ask(app(), '{ actor(id: "lito") { id } }');
  expect(extensions).toEqual({ cost: { complexity: 2, depth: 2, limit: 50_000 } });
});

test('a schema without sizes is priced too', () => {
  const plain = buildSchema('type Query { things: [Thing!]! } type Thing { id: ID! }');
  expect(costOf(plain, parse('{ things { id } }'), {})?.complexity).toBe(1 + 3);
});

test('null where a default stands is the default', async () => {
  const query = `query($n: Int) { paths(from: "zeiss", to: "forno", maxLength: $n, first: $n, directed: null) { length }
    neighborhood(of: ["zeiss"], depth: null, limit: $n, direction: null) { truncated } timeline(by: null) { start } }`;
  expect((await ask(app(), query, { n: null })).errors).toBeUndefined();
});
