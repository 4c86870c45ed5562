import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A place in the API that takes a text, and the request that puts one there. */
export interface Entrance {
  /** Such as `links(filter.kinds)`. */
  name: string;
  ask: (text: string) => { query: string; variables: Record<string, unknown> };
}

const TAKES_TEXT = ['ID', 'String', 'Date', 'DateTime', 'JSON'];
const USUAL: Record<string, unknown> = {
  ID: 'lito',
  String: 'lito',
  Date: '2022',
  Int: 1,
  Boolean: true,
  JSON: {},
};

/** Each argument of a query, wherever it is nested, that takes a text of any sort; the others get what is usual. */
export function entrances(schema: GraphQLSchema): Entrance[] {
  return entrancesOf(
    schema.getQueryType()?.getFields(),
    (declared, asked) => `query${declared} { ${asked} }`,
  );
}

/** The same of what can be changed. */
export function changingEntrances(schema: GraphQLSchema): Entrance[] {
  const fields = schema.getMutationType()?.getFields();
  return entrancesOf(fields, (declared, asked) => `mutation${declared} { ${asked} }`);
}

/** Where things are that have fields with arguments of their own. */
const WITHIN: Record<string, string> = {
  Actor: 'actor(id: "lito")',
  Source: 'source(id: "report")',
  Link: 'link(id: "supplies--lito--forno")',
  Dataset: 'dataset',
};

/** The same of the fields of actors, sources, links and the dataset. */
export function innerEntrances(schema: GraphQLSchema): Entrance[] {
  return Object.entries(WITHIN).flatMap(([name, asked]) => {
    const type = schema.getType(name);
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    return entrancesOf(fields, (declared, inner) => `query${declared} { ${asked} { ${inner} } }`).map(
      (one) => ({
        ...one,
        name: `${name}.${one.name}`,
      }),
    );
  });
}

type Write = (declared: string, asked: string) => string;

function entrancesOf(
  fields: Record<string, GraphQLField<unknown, unknown>> | undefined,
  write: Write,
): Entrance[] {
  return Object.values(fields ?? {}).flatMap((field) =>
    field.args.flatMap((argument) =>
      pathsOf(argument.type).map(
        (path): Entrance => ({
          name: `${field.name}(${[argument.name, ...path].join('.')})`,
          ask: (text) => requestOf(field, argument, valueAt(argument.type, path, text), write),
        }),
      ),
    ),
  );
}

function requestOf(
  field: GraphQLField<unknown, unknown>,
  hostile: GraphQLArgument,
  value: unknown,
  write: Write,
) {
  const needed = field.args.filter((one) => one === hostile || isNonNullType(one.type));
  const declared = needed.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = needed.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    query: write(`(${declared})`, `${field.name}(${given}) ${selection(getNamedType(field.type))}`),
    variables: Object.fromEntries(
      needed.map((one) => [one.name, one === hostile ? value : usual(one.type)] as const),
    ),
  };
}

/** All that it says of itself without further questions, one level deep. */
function selection(type: GraphQLNamedType, depth = 0): string {
  if (isLeafType(type)) return '';
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const open = fields.filter(
    ({ name, args, type: inner }) =>
      args.length === 0 &&
      (isLeafType(getNamedType(inner)) ||
        (depth < 2 && ['nodes', 'actor', 'actors', 'links'].includes(name))),
  );
  return `{ __typename ${open.map(({ name, type: inner }) => `${name} ${selection(getNamedType(inner), depth + 1)}`).join(' ')} }`;
}

function pathsOf(type: GraphQLInputType, depth = 0): string[][] {
  const named = getNamedType(type);
  if (isInputObjectType(named) && depth < 5) {
    return Object.values(named.getFields()).flatMap(({ name, type: inner }) =>
      pathsOf(inner, depth + 1).map((path) => [name, ...path]),
    );
  }
  return TAKES_TEXT.includes(named.name) ? [[]] : [];
}

function valueAt(type: GraphQLInputType, path: readonly string[], text: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueAt(bare.ofType as GraphQLInputType, path, text)];
  const [name, ...rest] = path;
  if (!isInputObjectType(bare) || name === undefined) return text;
  const inner = bare.getFields()[name]?.type;
  return { ...(usual(bare) as object), ...(inner && { [name]: valueAt(inner, rest, text) }) };
}

function usual(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [usual(bare.ofType as GraphQLInputType)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (!isInputObjectType(bare)) return USUAL[bare.name];
  const needed = Object.values(bare.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(needed.map((field) => [field.name, usual(field.type)]));
}
