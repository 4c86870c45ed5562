import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../core/model/actor.ts';
import { type Answer, post, testApp } from '../support/ask.ts';
import { dozen } from '../support/dozen.ts';
import { savedView } from '../support/saved-view.ts';
import { loadDozen, openSqlite, type TestStore } from '../support/stores.ts';

/** What is small to send and dear to answer. Each is refused before it costs much, or costs no more than others. */

let opened: TestStore;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  opened = await openSqlite();
  await loadDozen(opened.store);
  app = testApp(opened.store, { webFolder: 'dist/web' });
});
afterAll(() => opened.remove());

async function answered(body: unknown): Promise<{ answer: Answer; status: number; size: number }> {
  const response = await post(app, body);
  const text = await response.text();
  return { answer: JSON.parse(text) as Answer, status: response.status, size: text.length };
}

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => write(n)).join(' ');
const nested = (count: number, open: string, close: string) => open.repeat(count) + close.repeat(count);

test.each<[string, string, string, RegExp]>([
  [
    'directives without end',
    `{ actor(id: "lito") { id ${'@a '.repeat(1_900)} } }`,
    'BAD_USER_INPUT',
    /directive/,
  ],
  [
    'a directive many times over',
    `{ actor(id: "lito") { id ${'@skip(if: false) '.repeat(400)} } }`,
    'BAD_USER_INPUT',
    /directive/,
  ],
  ['too many words', `{ actor(id: "lito") { ${'id '.repeat(4_000)} } }`, 'LIMIT_EXCEEDED', /tokens/],
  [
    'a field thousands of times',
    `{ actor(id: "lito") { ${'id '.repeat(3_900)} } }`,
    'BAD_USER_INPUT',
    /aborted/,
  ],
  [
    'thousands of unknown fields',
    `{ actor(id: "lito") { ${times(3_900, (n) => `q${n}`)} } }`,
    'BAD_USER_INPUT',
    /Cannot query/,
  ],
  [
    'an alias of thousands of letters, which each row would repeat',
    `{ actors(first: 100) { nodes { ${'a'.repeat(100_000)}: id } } }`,
    'LIMIT_EXCEEDED',
    /a name in the query/,
  ],
  [
    'aliases at the top',
    `{ ${times(31, (n) => `a${n}: dataset { name }`)} }`,
    'LIMIT_EXCEEDED',
    /fields at the top/,
  ],
  [
    'aliases further down',
    `{ actors(first: 100) { nodes { ${times(100, (n) => `a${n}: links(first: 10) { totalCount }`)} } } }`,
    'LIMIT_EXCEEDED',
    /cost of the query/,
  ],
  [
    'fragments that hold each other many times over',
    `{ actor(id: "lito") { ...F0 } } ${times(200, (n) => `fragment F${n} on Actor { id ...F${n + 1} ...F${n + 1} }`)} fragment F200 on Actor { id }`,
    'LIMIT_EXCEEDED',
    /cost of the query/,
  ],
  [
    'fragments in circles',
    `{ actor(id: "lito") { ...F0 } } ${times(150, (n) => `fragment F${n} on Actor { links { nodes { from { ...F${(n + 1) % 150} ...F${(n + 7) % 150} } } } }`)}`,
    'BAD_USER_INPUT',
    /within itself/,
  ],
  [
    'the schema asked about in circles',
    `{ __schema { types { ${nested(6, 'fields { type { ', ' name } }')} } } }`,
    'BAD_USER_INPUT',
    /introspection depth/,
  ],
  [
    'the schema asked about many times over',
    `{ __schema { ${times(300, (n) => `a${n}: types { fields { name type { name } } }`)} } }`,
    'LIMIT_EXCEEDED',
    /cost of the query/,
  ],
  [
    'many operations, none of them named',
    times(600, (n) => `query Q${n} { __typename }`),
    'BAD_USER_INPUT',
    /what operation/,
  ],
  [
    'hundreds of variables',
    `query(${times(700, (n) => `$v${n}: Int`)}) { dataset { name } }`,
    'BAD_USER_INPUT',
    /never used/,
  ],
])('%s: refused, shortly', async (_, query, code, message) => {
  const { answer, size } = await answered({ query });
  expect(answer.errors?.[0]?.extensions.code).toBe(code);
  expect(answer.errors?.[0]?.message).toMatch(message);
  expect(answer.errors?.length).toBeLessThanOrEqual(20);
  expect(size).toBeLessThan(60_000);
  expect(answer.data ?? null).toBeNull();
});

test('many pictures to place at once are refused before any is placed', async () => {
  const actors = Array.from({ length: 40 }, (_, n) => ({ id: `a${n}` }));
  const query = `mutation($v: [PlacedActorInput!]!) { ${times(5, (n) => `a${n}: saveView(input: { title: "x", state: { actors: $v } }) { id }`)} }`;
  const { answer } = await answered({ query, variables: { v: actors } });
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', value: 54_510 });
});

describe('a saved picture, priced for one of usual size', () => {
  const each = times(900, (n) => `a${n}: id`);
  const asked = (id: string, rest = '') => `{ view(id: "${id}")${rest} { subgraph { actors { ${each} } } } }`;
  const saved = (count: number) => {
    const actors = Array.from({ length: count }, (_, n) => ({ id: `many-${n}`, x: n, y: 0 }));
    return savedView(app, { title: 'Many', mode: 'FROZEN', state: { actors } });
  };
  beforeAll(async () => {
    const [like] = dozen.actors;
    const actors = Array.from({ length: 1_500 }, (_, n) => ({ ...(like as Actor), id: `many-${n}` }));
    await opened.store.load({ actors, links: [], sources: [] });
  });

  test('is answered whole where it is larger', async () => {
    const { answer } = await answered({ query: asked(await saved(300)) });
    expect([answer.errors, answer.extensions?.cost.complexity]).toEqual([undefined, 45_052]);
  });

  // A document with a directive is executed in another way.
  test.each(['', ' @include(if: true)'])('ends where it is far larger%s', async (directive) => {
    const { answer, size } = await answered({ query: asked(await saved(1_500), directive) });
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'LIMIT_EXCEEDED', field: 'answer' },
    ]);
    expect(size).toBeLessThan(1_000);
  });
});

describe('long texts, asked for many times over,', () => {
  const asked = (count: number, directive: string) =>
    `query($ids: [ID!]!) { nodes(ids: $ids)${directive} { ... on View { ${times(count, (n) => `a${n}: note`)} } } }`;
  let ids: string[];
  beforeAll(async () => {
    const state = { actors: [{ id: 'lito', x: 1, y: 1 }] };
    ids = Array(100).fill(await savedView(app, { title: 'Long', note: 'x'.repeat(5_000), state }));
  });

  test('are answered within reason', async () => {
    const { answer } = await answered({ query: asked(10, ''), variables: { ids } });
    expect(answer.errors).toBeUndefined();
  });

  // A document with a directive is executed in another way.
  test.each(['', ' @include(if: true)'])('end where nobody would read them%s', async (directive) => {
    const { answer, size } = await answered({ query: asked(400, directive), variables: { ids } });
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'LIMIT_EXCEEDED', field: 'answer' },
    ]);
    expect(size).toBeLessThan(1_000);
  });
});

test('one of many operations is run alone', async () => {
  const query = times(400, (n) => `query Q${n} { dataset { name } }`);
  const { answer } = await answered({ query, operationName: 'Q7' });
  expect(answer.data).toEqual({ dataset: { name: 'dozen' } });
  expect(answer.extensions?.cost.complexity).toBe(2);
});

const DEEP = 200_000;

test.each<[string, string]>([
  [
    'a variable that is JSON',
    `{"query":"query($v: JSON) { cost(query: \\"{ dataset { name } }\\", variables: $v) { depth } }","variables":{"v":{"a":${nested(DEEP, '[', ']')}}}}`,
  ],
  [
    'a list of ids',
    `{"query":"query($v: [ID!]!) { nodes(ids: $v) { id } }","variables":{"v":${nested(DEEP, '[', ']')}}}`,
  ],
  [
    'a filter',
    `{"query":"query($v: LinkFilter) { links(filter: $v) { totalCount } }","variables":{"v":${'{"kinds":'.repeat(DEEP / 4)}1${'}'.repeat(DEEP / 4)}}}`,
  ],
  [
    'the state of a view',
    `{"query":"mutation($v: SaveViewInput!) { saveView(input: $v) { id } }","variables":{"v":{"title":"x","state":${nested(DEEP, '[', ']')}}}}`,
  ],
  [
    'the extensions',
    `{"query":"{ dataset { name } }","extensions":{"persistedQuery":${nested(DEEP, '[', ']')}}}`,
  ],
  [
    'a variable that nobody uses',
    `{"query":"{ dataset { name } }","variables":{"v":${nested(DEEP, '[', ']')}}}`,
  ],
  ['the body itself', nested(DEEP, '[', ']')],
])('JSON within JSON two hundred thousand times, as %s, is harmless', async (_, body) => {
  const { answer, status } = await answered(body);
  expect(status).toBeLessThan(500);
  for (const { extensions } of answer.errors ?? []) expect(extensions.code).toBe('BAD_USER_INPUT');
});

test.each<[string, string, unknown, string]>([
  ['ids', 'query($v: [ID!]!) { nodes(ids: $v) { id } }', Array(50_000).fill('lito'), 'LIMIT_EXCEEDED'],
  [
    'tags',
    'query($v: [String!]) { actors(filter: { tags: $v }) { totalCount } }',
    Array(50_000).fill('chip'),
    'LIMIT_EXCEEDED',
  ],
  [
    'kinds',
    'query($v: [LinkKind!]) { links(filter: { kinds: $v }) { totalCount } }',
    Array(50_000).fill('SUPPLIES'),
    'answered',
  ],
  [
    'kinds that are none',
    'query($v: [LinkKind!]) { links(filter: { kinds: $v }) { totalCount } }',
    Array(50_000).fill('X'),
    'BAD_USER_INPUT',
  ],
  [
    'countries',
    'query($v: [ID!]) { actors(filter: { countries: $v }) { totalCount } }',
    Array(50_000).fill('TW'),
    'LIMIT_EXCEEDED',
  ],
  [
    'actors of a view',
    'mutation($v: [PlacedActorInput!]!) { saveView(input: { title: "x", state: { actors: $v } }) { id } }',
    Array.from({ length: 20_000 }, (_, n) => ({ id: `a${n}` })),
    'LIMIT_EXCEEDED',
  ],
])('a huge list of %s costs little', async (_, query, v, code) => {
  const { answer, size } = await answered({ query, variables: { v } });
  expect(answer.errors?.[0]?.extensions.code ?? 'answered').toBe(code);
  expect(size).toBeLessThan(60_000);
});

const LONG = 'a b '.repeat(200_000);

test.each<[string, string, string]>([
  ['a search', 'query($v: String!) { search(text: $v) { score } }', 'BAD_USER_INPUT'],
  ['a filter', 'query($v: String) { actors(filter: { text: $v }) { totalCount } }', 'BAD_USER_INPUT'],
  ['a cursor', 'query($v: String) { actors(after: $v) { totalCount } }', 'BAD_USER_INPUT'],
  [
    'a title',
    'mutation($v: String!) { saveView(input: { title: $v, state: { actors: [] } }) { id } }',
    'BAD_USER_INPUT',
  ],
  ['a date', 'query($v: Date) { links(filter: { activeOn: $v }) { totalCount } }', 'BAD_USER_INPUT'],
  ['a query to price', 'query($v: String!) { cost(query: $v) { depth } }', 'BAD_USER_INPUT'],
])('%s of 800,000 letters is refused in a few words', async (_, query, code) => {
  const { answer, size } = await answered({ query, variables: { v: LONG } });
  expect(answer.errors?.[0]?.extensions.code).toBe(code);
  expect(size).toBeLessThan(2_000);
});

test('keys that mean something to JavaScript mean nothing here', async () => {
  const keys = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const query = 'query($v: JSON) { cost(query: \\"{ dataset { name } }\\", variables: $v) { depth } }';
  const state = `{"actors":[{"id":"lito","__proto__":{"polluted":1}}],"__proto__":{"polluted":1}}`;
  for (const body of [
    `{"query":"{ dataset { name } }","variables":${keys},"extensions":${keys},"__proto__":{"polluted":1}}`,
    `{"query":"${query}","variables":{"v":${keys}}}`,
    `{"query":"mutation($v: SaveViewInput!) { saveView(input: $v) { id } }","variables":{"v":{"title":"x","state":${state}}}}`,
  ]) {
    expect((await answered(body)).status).toBeLessThan(500);
  }
  for (const address of [
    '/q/__proto__.json',
    '/q/constructor',
    '/q/which-restrictions-ended.constructor',
    '/q/which-restrictions-ended.json?__proto__=1',
    '/view/__proto__.json',
    '/view/x.__proto__',
    '/view/x.svg?theme=constructor&lang=__proto__&kind=toString&table=valueOf',
    '/oembed?url=x&format=constructor',
    '/embed/x?theme=__proto__&ui=constructor&lang=toString',
  ]) {
    expect([address, (await app.request(address)).status]).not.toEqual([address, 500]);
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
