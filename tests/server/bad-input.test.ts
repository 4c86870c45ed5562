import { expect, test } from '@jest/globals';
import { type Answer, ask, dataOf, post } from '../support/ask.ts';
import { dozenApp } from '../support/dozen-app.ts';

const app = dozenApp();

const thousands = Array.from({ length: 5000 }, (_, index) => `id-${index}`);

const deep = `{ actors { nodes { ${'links(first: 1) { nodes { from { '.repeat(8)} id ${'} } }'.repeat(8)} } } }`;
const wide =
  '{ actors(first: 100) { nodes { links(first: 100) { nodes { from { id names { text } } evidence { source { id } } } } } } }';
const many = `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: actor(id: "lito") { id }`).join(' ')} }`;
const long = `{ ${'actor(id: "lito") { id } '.repeat(2000)} }`;

test.each<[string, string, string, Record<string, unknown>?]>([
  ['a malformed query', '{ actor(id: "lito") { id ', 'BAD_USER_INPUT'],
  ['an empty query', '', 'BAD_USER_INPUT'],
  ['an unknown field', '{ actor(id: "lito") { nonsense } }', 'BAD_USER_INPUT'],
  ['an unknown argument', '{ actor(key: "lito") { id } }', 'BAD_USER_INPUT'],
  ['an unknown kind', '{ links(filter: { kinds: [LOVES] }) { totalCount } }', 'BAD_USER_INPUT'],
  ['a missing variable', 'query($id: ID!) { actor(id: $id) { id } }', 'BAD_USER_INPUT'],
  [
    'a variable of the wrong type',
    'query($first: Int) { actors(first: $first) { totalCount } }',
    'BAD_USER_INPUT',
    { first: 'ten' },
  ],
  ['a date that is none', '{ links(filter: { activeOn: "2023-02-29" }) { totalCount } }', 'BAD_USER_INPUT'],
  [
    'a date in words',
    'query($day: Date) { links(filter: { activeOn: $day }) { totalCount } }',
    'BAD_USER_INPUT',
    { day: 'yesterday' },
  ],
  ['a date as a number', '{ links(filter: { activeOn: 2022 }) { totalCount } }', 'BAD_USER_INPUT'],
  ['a cursor that is none', '{ actors(after: "abc") { totalCount } }', 'BAD_USER_INPUT'],
  [
    'a cursor of JSON that is none',
    `{ actors(after: "${Buffer.from('{"a":1}').toString('base64url')}") { totalCount } }`,
    'BAD_USER_INPUT',
  ],
  ['a first of 0', '{ actors(first: 0) { totalCount } }', 'BAD_USER_INPUT'],
  ['a first of -1', '{ actors(first: -1) { totalCount } }', 'BAD_USER_INPUT'],
  ['a first of 10,000', '{ actors(first: 10000) { totalCount } }', 'LIMIT_EXCEEDED'],
  ['a first beyond integers', '{ actors(first: 99999999999) { totalCount } }', 'BAD_USER_INPUT'],
  [
    'a word where a number must be',
    '{ paths(from: "zeiss", to: "lito", maxLength: "x") { length } }',
    'BAD_USER_INPUT',
  ],
  ['a limit of 0', '{ neighborhood(of: ["lito"], limit: 0) { truncated } }', 'BAD_USER_INPUT'],
  ['a depth of 50', '{ neighborhood(of: ["lito"], depth: 50) { truncated } }', 'LIMIT_EXCEEDED'],
  ['an unknown actor in paths', '{ paths(from: "nobody", to: "lito") { length } }', 'NOT_FOUND'],
  [
    'an unknown actor to avoid',
    '{ paths(from: "zeiss", to: "lito", avoid: ["nobody"]) { length } }',
    'NOT_FOUND',
  ],
  ['a path to itself', '{ paths(from: "lito", to: "lito") { length } }', 'BAD_USER_INPUT'],
  [
    'a path around its own end',
    '{ paths(from: "zeiss", to: "lito", avoid: ["lito"]) { length } }',
    'BAD_USER_INPUT',
  ],
  ['a path of 99 hops', '{ paths(from: "zeiss", to: "lito", maxLength: 99) { length } }', 'LIMIT_EXCEEDED'],
  ['an unknown actor in a neighbourhood', '{ neighborhood(of: ["nobody"]) { truncated } }', 'NOT_FOUND'],
  ['an unknown actor among', '{ linksAmong(ids: ["lito", "nobody"]) { truncated } }', 'NOT_FOUND'],
  // Nobody waits for the second failure, which must not end the process.
  [
    'a filter that is wrong beside an unknown actor',
    'query($text: String) { linksAmong(ids: ["nobody"], filter: { text: $text }) { truncated } }',
    'BAD_USER_INPUT',
    { text: 'a'.repeat(1_000) },
  ],
  ['one actor in common', '{ commonNeighbors(ids: ["lito", "lito"]) { actor { id } } }', 'BAD_USER_INPUT'],
  ['an unknown actor in a timeline', '{ timeline(of: ["nobody"]) { start } }', 'NOT_FOUND'],
  ['changes backwards', '{ changes(since: "2024", until: "2023") { totalCount } }', 'BAD_USER_INPUT'],
  ['a search of 10,000 letters', `{ search(text: "${'a'.repeat(10_000)}") { score } }`, 'BAD_USER_INPUT'],
  [
    'ids by the thousand in nodes',
    'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    'LIMIT_EXCEEDED',
    { ids: thousands },
  ],
  [
    'ids by the thousand in a filter',
    'query($ids: [ID!]) { actors(filter: { ids: $ids }) { totalCount } }',
    'LIMIT_EXCEEDED',
    { ids: thousands },
  ],
  [
    'ids by the thousand among',
    'query($ids: [ID!]!) { linksAmong(ids: $ids) { truncated } }',
    'LIMIT_EXCEEDED',
    { ids: thousands },
  ],
  ['a deep query', deep, 'LIMIT_EXCEEDED'],
  ['a wide query', wide, 'LIMIT_EXCEEDED'],
  ['aliases by the hundred', many, 'LIMIT_EXCEEDED'],
  ['a document of thousands of words', long, 'LIMIT_EXCEEDED'],
  ['a document of thousands of brackets', `{ actor(id: ${'['.repeat(3900)}) { id } }`, 'LIMIT_EXCEEDED'],
  [
    'a price of thousands of brackets',
    'query($query: String!) { cost(query: $query) { depth } }',
    'BAD_USER_INPUT',
    { query: `{ actor(id: ${'['.repeat(3900)}) { id } }` },
  ],
  [
    'fragments in a circle',
    '{ actor(id: "lito") { ...A } } fragment A on Actor { ...B } fragment B on Actor { ...A }',
    'BAD_USER_INPUT',
  ],
  ['a subscription behind no change', 'subscription { changes(after: "x") { id } }', 'BAD_USER_INPUT'],
  ['a subscription to nothing', 'subscription { nothing { id } }', 'BAD_USER_INPUT'],
])('%s is refused with a code, and the server goes on', async (_, query, code, variables = {}) => {
  const answer = await ask(app(), query, variables);
  expect(answer.errors?.map(({ extensions }) => extensions.code)).toContain(code);
  for (const { message } of answer.errors ?? []) expect(message).not.toMatch(/\.ts|node_modules|SQL/);
  expect(await dataOf(app(), '{ actor(id: "lito") { id } }')).toEqual({ actor: { id: 'lito' } });
});

test.each(['', ' ', '../../etc/passwd', "'; DROP TABLE actor; --", '\u0000', '💥', 'x'.repeat(100_000)])(
  'a strange id (%#) is simply not there',
  async (id) => {
    const query =
      'query($id: ID!) { node(id: $id) { id } actor(id: $id) { id } link(id: $id) { id } source(id: $id) { id } view(id: $id) { id } }';
    expect(await dataOf(app(), query, { id })).toEqual({
      node: null,
      actor: null,
      link: null,
      source: null,
      view: null,
    });
  },
);

test('a refusal names the limit, the value and the field', async () => {
  const [{ extensions } = { extensions: {} }] =
    (await ask(app(), '{ actors(first: 101) { totalCount } }')).errors ?? [];
  expect(extensions).toEqual({ code: 'LIMIT_EXCEEDED', field: 'first', value: 101, limit: 100 });
  const [{ extensions: cost } = { extensions: {} }] = (await ask(app(), wide)).errors ?? [];
  expect(cost).toMatchObject({
    code: 'LIMIT_EXCEEDED',
    field: 'actors.nodes.links',
    limit: 50_000,
    value: expect.any(Number),
  });
});

test('a cursor of a list in another order is refused', async () => {
  const { actors } = (await dataOf(app(), '{ actors(first: 1) { pageInfo { endCursor } } }')) as unknown as {
    actors: { pageInfo: { endCursor: string } };
  };
  const query =
    'query($after: String) { actors(after: $after, orderBy: { field: LINKS, direction: DESC }) { totalCount } }';
  const { errors } = await ask(app(), query, { after: actors.pageInfo.endCursor });
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('a body of 10 MB is refused with a code', async () => {
  const response = await post(
    app(),
    JSON.stringify({ query: '{ actor(id: "lito") { id } }', variables: { x: 'x'.repeat(10_000_000) } }),
  );
  expect(response.status).toBe(413);
  expect(((await response.json()) as Answer).errors?.[0]?.extensions).toEqual({
    code: 'LIMIT_EXCEEDED',
    field: 'body',
    limit: 1_000_000,
  });
});

test.each(['{', '[]', '"query"', 'null', '{"query": 5}'])(
  'a body that is no request is refused with a code: %s',
  async (body) => {
    const response = await post(app(), body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as Answer).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  },
);
