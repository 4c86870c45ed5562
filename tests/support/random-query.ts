import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Fields within fields; lists within lists soon cost more than is allowed. */
const DEEPEST = 5;

const IDS = [
  'lito',
  'zeiss',
  'forno',
  'nobody',
  '',
  '\u0000',
  '../../x',
  "'; DROP TABLE actor; --",
  '💥',
  '%',
  '*:*',
];
const NASTY = [
  ...IDS,
  'x'.repeat(5_000),
  '__proto__',
  '{"a":',
  '\\',
  '"""',
  '\ud800',
  '٢٠٢٢',
  'NaN',
  '" OR "',
  '[a-',
];
const NUMBERS = [0, 1, 2, 3, 25, 100, -1, 101, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53, 1e308, 0.5];
const DATES = ['2022', '2022-10', '2022-10-07', '0000', '9999-12-31', '2023-02-29', '2022-13', 'today', ''];

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 20 }), fc.string({ unit: 'binary' }));
const cursor = fc.oneof(
  text,
  fc.json({ maxDepth: 2 }).map((json) => Buffer.from(json).toString('base64url')),
);
const SCALARS: Record<string, fc.Arbitrary<unknown>> = {
  ID: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...IDS) }, { weight: 1, arbitrary: text }),
  String: text,
  Int: fc.constantFrom(...NUMBERS),
  Float: fc.oneof(fc.constantFrom(...NUMBERS), fc.double({ noNaN: true, noDefaultInfinity: true })),
  Boolean: fc.boolean(),
  Date: fc.constantFrom(...DATES),
  DateTime: fc.constantFrom('2022-10-07T00:00:00Z', ...DATES),
  JSON: fc.jsonValue({ maxDepth: 3 }),
};

/** A request: its variables carry the values, of the right type or of none. */
export interface RandomRequest {
  query: string;
  variables: Record<string, unknown>;
}

interface Piece extends RandomRequest {
  declarations: string[];
}

const NONE: Piece = { query: '', variables: {}, declarations: [] };

/** Requests made from the schema: any field, any argument, with values of which some are wrong. */
export function randomRequest(schema: GraphQLSchema, root: GraphQLObjectType): fc.Arbitrary<RandomRequest> {
  return selection(schema, root, 1, 'v').map(({ query, declarations, variables }) => ({
    query: `${root === schema.getQueryType() ? 'query' : 'mutation'}${declarations.length > 0 ? `(${declarations.join(', ')})` : ''} ${query}`,
    variables,
  }));
}

function selection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  prefix: string,
): fc.Arbitrary<Piece> {
  if (isLeafType(type)) return fc.constant(NONE);
  const members = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const open = fields.filter((field) => depth < DEEPEST || isLeafType(getNamedType(field.type)));
  const asked = some(open).chain((chosen) => fc.tuple(...chosen.map((one, index) => fieldOf(one, index))));
  const narrowed =
    members.length > 0 && depth < DEEPEST
      ? fc
          .constantFrom(...members)
          .chain((member) =>
            selection(schema, member, depth + 1, `${prefix}n`).map((piece) => on(member, piece)),
          )
      : fc.constant(NONE);
  return fc.tuple(asked, fc.option(narrowed, { nil: NONE })).map(([pieces, more]) => {
    const inside = [...pieces, more];
    return together(`{ __typename ${inside.map(({ query }) => query).join(' ')} }`, inside);
  });

  function fieldOf(field: (typeof open)[number], index: number): fc.Arbitrary<Piece> {
    const name = `${prefix}_${index}`;
    return fc
      .tuple(argumentsOf(field.args, name), selection(schema, getNamedType(field.type), depth + 1, name))
      .map(([given, within]) =>
        together(`${name}: ${field.name}${given.query} ${within.query}`, [given, within]),
      );
  }
}

/** A few of them. */
function some<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return fc.subarray([...all], { maxLength: Math.min(4, all.length) });
}

function on(member: GraphQLObjectType, piece: Piece): Piece {
  return { ...piece, query: `... on ${member.name} ${piece.query}` };
}

function together(query: string, pieces: Piece[]): Piece {
  return {
    query,
    declarations: pieces.flatMap(({ declarations }) => declarations),
    variables: Object.assign({}, ...pieces.map(({ variables }) => variables)),
  };
}

function argumentsOf(args: readonly GraphQLArgument[], prefix: string): fc.Arbitrary<Piece> {
  const required = args.filter(({ type }) => isNonNullType(type));
  const free = args.filter(({ type }) => !isNonNullType(type));
  return some(free)
    .chain((chosen) =>
      fc.tuple(
        ...[...required, ...chosen].map((one) =>
          (one.name === 'after' ? cursor : anyValue(one.type)).map((value) => ({ one, value })),
        ),
      ),
    )
    .map((given) => {
      if (given.length === 0) return NONE;
      const name = (argument: GraphQLArgument) => `${prefix}_${argument.name}`;
      return {
        query: `(${given.map(({ one }) => `${one.name}: $${name(one)}`).join(', ')})`,
        declarations: given.map(({ one }) => `$${name(one)}: ${one.type}`),
        variables: Object.fromEntries(given.map(({ one, value }) => [name(one), value])),
      };
    });
}

function anyValue(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  const wrong = fc.oneof(fc.constant(null), fc.jsonValue({ maxDepth: 2 }), text);
  return fc.oneof({ weight: 40, arbitrary: rightOf(type, depth) }, { weight: 1, arbitrary: wrong });
}

function rightOf(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return anyValue(type.ofType as GraphQLInputType, depth);
  if (isListType(type)) return fc.array(anyValue(type.ofType, depth + 1), { maxLength: 4 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? text;
  const fields = Object.values(type.getFields());
  const needed = fields.filter((field) => isNonNullType(field.type));
  const free = depth > 4 ? [] : fields.filter((field) => !isNonNullType(field.type));
  return some(free)
    .chain((chosen) =>
      fc.tuple(
        ...[...needed, ...chosen].map(({ name, type: inner }) =>
          anyValue(inner, depth + 1).map((value) => [name, value] as const),
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries));
}
