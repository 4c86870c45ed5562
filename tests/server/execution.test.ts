import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLObjectType,
  parse,
  validate,
} from 'graphql';
import { executePlanned } from '../../server/graphql/execution/execute.ts';
import { Batches } from '../../server/schema/batches.ts';
import { schema } from '../../server/schema/schema.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { dozenStore } from '../support/dozen-app.ts';
import { randomRequest } from '../support/random-query.ts';

/** What we execute by plans is what graphql-js would have answered. */

const store = dozenStore();
const SEED = 20_261_126;

function contextOver(asked: GraphStore) {
  return {
    ...{ store: asked, batches: new Batches(), today: '2024-05-06', now: new Date('2024-05-06'), met: null },
    ...{
      publicUrl: 'http://x.example',
      questions: async () => [],
      listen: () => Promise.reject(new Error('no')),
    },
    price: () => {
      throw new Error('not priced here');
    },
  };
}

/** The parts of a result that clients see; errors in any order. */
function seen({ data, errors = [] }: ExecutionResult) {
  const told = errors.map(({ message, path = null, locations = null }) =>
    JSON.stringify({ message, path, locations }),
  );
  return { data: JSON.stringify(data), errors: told.sort() };
}

async function bothSay(args: Omit<ExecutionArgs, 'contextValue'>, context: () => unknown): Promise<void> {
  const planned = seen(await executePlanned({ ...args, contextValue: context() }));
  expect(planned).toEqual(seen(await execute({ ...args, contextValue: context() })));
}

test('random queries of the schema', async () => {
  const query = schema.getQueryType() as GraphQLObjectType;
  let valid = 0;
  await fc.assert(
    fc.asyncProperty(randomRequest(schema, query), async ({ query: source, variables }) => {
      const document = parse(source);
      if (validate(schema, document).length > 0) return;
      valid += 1;
      const args = { schema, document, variableValues: variables };
      await bothSay(args, () => contextOver(store()));
      // The second time by the plan of the first.
      await bothSay(args, () => contextOver(store()));
    }),
    { seed: SEED, numRuns: 150 },
  );
  expect(valid).toBeGreaterThan(50);
});

const small = buildSchema(`
  interface Named { name: String! }
  type Cat implements Named { name: String! lives: Int friend: Cat friends: [Cat!] all: [Cat] }
  type Dog implements Named { name: String! bone: Bone }
  enum Bone { LONG SHORT }
  union Pet = Cat | Dog
  type Query { cat(id: ID = "1", n: Int): Cat sure: Cat! pet: Pet pets: [Pet!]! named: Named numbers: [Int!] matrix: [[Int]] }
`);

const fails = () => {
  throw new Error('no such thing');
};
const later = async <T>(value: T) => value;
const cat = { __typename: 'Cat', name: 'Tom', lives: 9, friend: () => later(null) };

/** Queries with what their root gives. */
const ODD: [name: string, query: string, root: object][] = [
  ['a field that throws', '{ cat { name lives } }', { cat: { name: 'Tom', lives: fails } }],
  [
    'null where there must not be',
    '{ cat { name friend { name } } }',
    { cat: { name: 'T', friend: { name: null } } },
  ],
  ['null that goes up to the top', '{ sure { name } }', { sure: () => later({ name: fails }) }],
  [
    'a promise that fails',
    '{ cat { lives name } }',
    { cat: { name: 'Tom', lives: () => later(0).then(fails) } },
  ],
  ['a wrong number', '{ cat { lives } numbers }', { cat: { lives: 'nine' }, numbers: [1, 2 ** 40, 'x'] }],
  ['a list that is none', '{ cat { friends { name } } }', { cat: { friends: 12 } }],
  ['a string as a list', '{ numbers }', { numbers: 'abc' }],
  [
    'holes in lists',
    '{ cat { all { name } friends { name } } }',
    { cat: { all: [null, cat], friends: [cat, null] } },
  ],
  [
    'promises in lists',
    '{ cat { all { name } } }',
    { cat: { all: [later(cat), later(0).then(fails), cat] } },
  ],
  ['lists of lists', '{ matrix }', { matrix: [[1, null], null, [later(3)]] }],
  ['errors as values', '{ cat { name lives } }', { cat: { name: 'Tom', lives: new Error('as a value') } }],
  [
    'unions',
    '{ pet { __typename ... on Cat { lives } ... on Dog { bone } } }',
    { pet: { __typename: 'Dog', bone: 'LONG' } },
  ],
  [
    'interfaces',
    '{ named { name ...F } } fragment F on Named { other: name ... on Cat { lives } }',
    { named: cat },
  ],
  ['a wrong enum', '{ pet { ... on Dog { bone } } }', { pet: { __typename: 'Dog', bone: 'HUGE' } }],
  [
    'merged fields',
    '{ cat { name } cat { lives friend { name } } ...G } fragment G on Query { cat { n: name } }',
    { cat },
  ],
  [
    'aliases and arguments',
    'query($n: Int = 3) { a: cat(n: $n) { name } b: cat(id: "2") { name } }',
    { cat: ({ id, n }: Record<string, unknown>) => ({ name: `${id}/${n}` }) },
  ],
  [
    'what the schema is',
    '{ __schema { queryType { name } } __type(name: "Cat") { fields { name } } __typename }',
    {},
  ],
  [
    'directives',
    'query($no: Boolean = false) { cat { name @include(if: $no) lives @skip(if: $no) } }',
    { cat },
  ],
  ['a name of JavaScript', '{ cat { __proto__: name constructor: lives } }', { cat }],
];

test.each(ODD)('%s', async (_, source, rootValue) => {
  await bothSay({ schema: small, document: parse(source), rootValue }, () => ({}));
});

test('variables that are wrong', async () => {
  const document = parse('query($n: Int!) { cat(n: $n) { name } }');
  await bothSay({ schema: small, document, rootValue: { cat }, variableValues: { n: 'x' } }, () => ({}));
});
