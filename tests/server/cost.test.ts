import { describe, expect, test } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
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
  ['ids to look up count', '{ dataset { imports(among: ["a", "b"]) { name } } }', 1 + 1 + 2, 3],
  ['a limit counts', '{ neighborhood(of: ["a"], limit: 7) { actors { id } } }', 1 + 7 * 2, 3],
  [
    'the whole row of an edit costs as much as twenty values',
    '{ edits(first: 2) { nodes { id before } } }',
    1 + 2 * (1 + 1 + 20),
    3,
  ],
  ['aliases add up', '{ a: actor(id: "x") { id } b: actor(id: "y") { id } }', 4, 2],
  [
    'a fragment costs where it is spread',
    '{ actors(first: 2) { nodes { ...F } } } fragment F on Actor { id kind }',
    1 + 2 * (1 + 2),
    3,
  ],
  [
    'ten values of the schema cost one',
    '{ __type(name: "Actor") { a: name b: name fields { name } } }',
    1 + 1,
    1,
  ],
])('%s', (_, query, complexity, depth) => {
  expect(price(query)).toMatchObject({ complexity, depth });
});

const SAVE =
  'mutation($actors: [PlacedActorInput!]!) { saveView(input: { title: "x", state: { actors: $actors } }) { id } }';
const picture = (count: number, place: object) =>
  Array.from({ length: count }, (_, index) => ({ id: `a${index}`, ...place }));

test.each([
  ['its actors and itself', picture(100, { x: 1, y: 2 }), 500 + 100 * 10],
  ['the placing of its actors too, where they have no places', picture(10, {}), 500 + 10 * 260],
  ['the same for one that has half a place', picture(10, { x: 1 }), 500 + 10 * 260],
  ['no more for the placing of many than they take', picture(2_000, {}), 500 + 2_000 * 10 + 10_000],
])('saving a picture costs %s', (_, actors, work) => {
  expect(price(SAVE, { actors })).toMatchObject({
    complexity: 2 + work,
    dearest: { field: 'saveView', complexity: 2 + work },
  });
});

test('variables count, and the dearest field is named', () => {
  const query = 'query($n: Int) { cheap: actor(id: "x") { id } dear: actors(first: $n) { nodes { id } } }';
  expect(price(query, { n: 100 })).toMatchObject({
    complexity: 203,
    dearest: { field: 'dear', complexity: 201 },
  });
});

test('the dearest list is named by its path, its cost is that of all its parents', () => {
  const query =
    '{ actors(first: 10) { nodes { id ... on Actor { many: links(first: 5) { nodes { id } } } } } }';
  expect(price(query)?.dearest).toEqual({ field: 'actors.nodes.many', complexity: 10 * (1 + 5 * 2) });
  expect(price('{ actor(id: "x") { id } }')?.dearest).toEqual({ field: 'actor', complexity: 2 });
});

test('the defaults of a document’s own variables count', () => {
  const query = 'query($n: Int = 100) { actors(first: $n) { nodes { id } } }';
  expect(price(query)?.complexity).toBe(1 + 100 * 2);
  expect(price(query, { n: 10 })?.complexity).toBe(1 + 10 * 2);
});

describe('the price can be asked for before running', () => {
  const question = `query($query: String!, $variables: JSON, $operationName: String) {
    cost(query: $query, variables: $variables, operationName: $operationName) {
      complexity depth rootFields allowed dearest { field complexity } limits { complexity depth rootFields tokens body }
    } }`;
  const page = 'query A($n: Int) { actors(first: $n) { nodes { id links(first: $n) { nodes { id } } } } }';

  test('and is that of the answer', async () => {
    const { data } = await ask(app(), question, { query: page, variables: { n: 10 } });
    const { extensions } = await ask(app(), page, { n: 10 });
    expect(data?.cost).toMatchObject({
      complexity: extensions?.cost.complexity,
      depth: extensions?.cost.depth,
      allowed: true,
      rootFields: 1,
      dearest: { field: 'actors.nodes.links' },
      limits: { complexity: 50_000, depth: 15, rootFields: 30, tokens: 4_000, body: 1_000_000 },
    });
  });

  test('of one query in a request', async () => {
    const { data, errors } = await ask(
      app(),
      '{ a: cost(query: "{ dataset { name } }") { depth } b: cost(query: "{ dataset { name } }") { depth } }',
    );
    expect(data).toBeNull();
    expect(errors?.[0]).toMatchObject({
      path: ['b'],
      extensions: { code: 'LIMIT_EXCEEDED', field: 'cost', value: 2, limit: 1 },
    });
  });

  test('and says what would be refused', async () => {
    const dear = page.replaceAll('nodes { id', 'nodes { __typename id a: id b: id kind');
    const { data } = await ask(app(), question, { query: dear, variables: { n: 100 } });
    const { errors } = await ask(app(), dear, { n: 100 });
    expect(data?.cost).toMatchObject({ allowed: false });
    expect(data?.cost).toMatchObject({
      complexity: errors?.[0]?.extensions.value,
      dearest: { field: errors?.[0]?.extensions.field },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 50_000 });
  });

  test.each([
    ['does not parse', { query: '{ actor(' }, 'Syntax Error'],
    ['does not fit the schema', { query: '{ actor(id: "x") { nom } }' }, 'Cannot query field "nom"'],
    ['has no such operation', { query: page, operationName: 'B' }, "no operation 'B'"],
    ['has two', { query: '{ a: dataset { name } } query Q { dataset { name } }' }, 'anonymous operation'],
    ['has variables that are none', { query: page, variables: [1] }, 'variables must be an object'],
    ['is too long', { query: `{ ${'dataset { name } '.repeat(2000)} }` }, 'tokens'],
  ])('but not of what %s', async (_, variables, message) => {
    const { errors } = await ask(app(), question, variables);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(message);
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

test('the question that tools ask about the schema is cheap, the same many times over is not', async () => {
  expect(price(getIntrospectionQuery())?.complexity).toBeLessThan(15_000);
  const fields = Array.from({ length: 400 }, (_, n) => `f${n}: fields { args { name } }`);
  expect(price(`{ __schema { types { ${fields.join(' ')} } } }`)?.complexity).toBeGreaterThan(50_000);
});

test('fragments at the top are priced in linear time too', () => {
  const levels = Array.from(
    { length: 60 },
    (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
  );
  const cost = price(`{ ...F0 } ${levels.join(' ')} fragment F60 on Query { dataset { name } }`);
  expect(cost).toMatchObject({ complexity: 2, rootFields: 1 });
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
