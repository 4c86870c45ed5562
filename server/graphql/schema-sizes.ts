import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** How many types a schema has, and on average fields one of those that have any, and arguments a field. */
interface Sizes {
  types: number;
  fields: number;
  args: number;
}

const known = new WeakMap<GraphQLSchema, Sizes>();

/** How long a list is that tells of the schema itself; null for all others. */
export function aboutSchema(
  schema: GraphQLSchema,
  { name, type }: GraphQLField<unknown, unknown>,
): number | null {
  const { types, fields, args } = known.get(schema) ?? measured(schema);
  const of = getNamedType(type).name;
  if (of === '__Type' && name === 'types') return types;
  if (of === '__InputValue' && name === 'args') return args;
  return of === '__Field' || (of === '__InputValue' && name === 'inputFields') ? fields : null;
}

function measured(schema: GraphQLSchema): Sizes {
  const types = Object.values(schema.getTypeMap());
  const fielded = types.filter((one) => isObjectType(one) || isInterfaceType(one) || isInputObjectType(one));
  const fields = fielded.flatMap((one) => Object.values<object>(one.getFields()));
  const args = fields.reduce(
    (sum, field) => sum + ('args' in field ? (field.args as unknown[]).length : 0),
    0,
  );
  const sizes = {
    types: types.length,
    fields: Math.ceil(fields.length / Math.max(1, fielded.length)),
    args: Math.ceil(args / Math.max(1, fields.length)),
  };
  known.set(schema, sizes);
  return sizes;
}
