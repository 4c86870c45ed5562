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
import { executePlanned, plans } from '../../server/graphql/execution/execute.ts';
import { parseDocument } from '../../server/graphql/parse-document.ts';
import { Batches } from '../../server/schema/batches.ts';
import { Held } from '../../server/schema/held.ts';
import { schema } from '../../server/schema/schema.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { dozenStore } from '../support/dozen-app.ts';
import { randomRequest } from '../support/random-query.ts';

/** What we execute by plans is what graphql-js would have answered. */

const store = dozenStore();
const SEED = 20_261_126;

function contextOver(asked: GraphStore) {
  return {
    store: asked,
    batches: new Batches(),
    today: '2024-05-06',
    now: new Date('2024-05-06'),
    met: null,
    held: new Held(),
    publicUrl: 'http://x.example',
    questions: async () => [],
    listen: () => Promise.reject(new Error('no')),
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

type Ending = 'well' | 'throws' | 'fails' | 'null';

interface Feline {
  name: Ending;
  lives: Ending;
  friend: Feline | null;
  friends: Feline[];
  all: (Feline | null)[];
}

const ending = fc.constantFrom<Ending>('well', 'well', 'throws', 'fails', 'null');
const feline = (depth: number): fc.Arbitrary<Feline> => {
  const others: fc.Arbitrary<Feline[]> =
    depth === 0 ? fc.constant([]) : fc.array(feline(depth - 1), { maxLength: 2 });
  return fc.record({
    name: ending,
    lives: ending,
    friends: others,
    friend: others.map(([one]) => one ?? null),
    all: others.map((some) => [...some, null]),
  });
};

/**
 * A cat whose fields end as they should, at once or in a turn of their own, by the numbers given: so what comes first is the same for both. In lists none fails at once: graphql-js
 * would not hear of the others that fail later.
 */
function alive(cat: Feline | null, turns: Iterator<number>, inList = true): object | null {
  if (cat === null) return null;
  const ends = (how: Ending, value: unknown) => {
    const left = turns.next().value as number;
    const end = () => (how === 'null' ? null : how === 'well' ? value : fails());
    return () => (!inList && (how === 'throws' || left === 0) ? end() : turnsLater(left + 1).then(end));
  };
  return {
    __typename: 'Cat',
    name: ends(cat.name, 'Tom'),
    lives: ends(cat.lives, 9),
    friend: ends('well', alive(cat.friend, turns, inList)),
    friends: cat.friends.map((one) => alive(one, turns)),
    all: cat.all.map((one) => turnsLater(1 + (turns.next().value as number)).then(() => alive(one, turns))),
  };
}

function turnsLater(left: number): Promise<void> {
  return new Promise((resolve) => {
    if (left === 0) resolve();
    else setImmediate(() => void turnsLater(left - 1).then(resolve));
  });
}

function* numbersFrom(seed: number): Generator<number> {
  for (let at = seed; ; at = (at * 1_103 + 12_345) % 65_537) yield at % 5;
}

test('whatever fails, and in whichever order', async () => {
  const document =
    parse(`{ a: cat { ...C friend { ...C } friends { ...C friend { name } } all { ...C friends { name } } } sure { ...C } }
    fragment C on Cat { name lives friend { name } friends { lives name } all { name } }`);
  await fc.assert(
    fc.asyncProperty(feline(2), feline(2), fc.nat(60_000), async (one, other, seed) => {
      const said = [];
      for (const executes of [executePlanned, execute]) {
        const turns = numbersFrom(seed);
        const rootValue = { cat: () => alive(one, turns, false), sure: () => alive(other, turns, false) };
        said.push(seen(await executes({ schema: small, document, rootValue })));
      }
      expect(said[0]).toEqual(said[1]);
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('what fails in a list after it has failed as a whole ends nothing but itself', async () => {
  const all = [
    { ...cat, name: () => turnsLater(2).then(fails) },
    { ...cat, name: fails },
  ];
  const document = parse('{ cat { friends { name } } }');
  const { data } = await executePlanned({ schema: small, document, rootValue: { cat: { friends: all } } });
  expect(data).toEqual({ cat: { friends: null } });
  await turnsLater(4);
});

test('a plan grows by the sum of the kinds that turn up, not by their product, and is weighed as it grows', async () => {
  const kinds = ['A', 'B', 'C', 'D', 'E', 'F'];
  const schemaOfMany = buildSchema(`interface Node { id: ID others: [Node] } type Query { nodes: [Node] }
    ${kinds.map((kind) => `type ${kind} implements Node { id: ID others: [Node] }`).join(' ')}`);
  const depth = 5;
  const document = parse(`{ nodes ${'{ others '.repeat(depth)} { id } ${'}'.repeat(depth)} }`);
  const nodesOf = (types: string[]) => {
    const nodes: object[] = types.map((__typename) => ({ __typename, id: __typename, others: () => nodes }));
    return { nodes };
  };
  const before = plans.calculatedSize;
  await executePlanned({ schema: schemaOfMany, document, rootValue: nodesOf(['A']) });
  const narrow = plans.calculatedSize - before;
  await executePlanned({ schema: schemaOfMany, document, rootValue: nodesOf(kinds) });
  const wide = plans.calculatedSize - before;
  expect(wide).toBeGreaterThan(narrow);
  expect(wide).toBeLessThan(narrow * kinds.length);
});

test('a document is kept without its tokens, weighs what it holds, and its comments count', async () => {
  const document = parseDocument(`{ __typename } # ${'x'.repeat(500_000)}`);
  expect(document.loc?.startToken.next).toBe(null);
  const before = plans.calculatedSize;
  await executePlanned({ schema: small, document });
  expect(plans.calculatedSize - before).toBeGreaterThan(1_000_000);
  expect(() => parseDocument(`{ __typename } ${'#\n'.repeat(5_000)}`)).toThrow('tokens');
});
