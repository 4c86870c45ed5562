import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Context } from './builder.ts';

/** For the extensions of a field whose text may be long, and may be asked for many times over. */
export const LONG_TEXT = { isLongText: true };

/** The same schema, with its lists of rows and its long texts counted where they are given. */
export function countingAnswers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (isListOfRows(field)) given(field, (rows, { held }, info) => held.rows(rows, info));
      if (field.extensions.isLongText) given(field, (text, { held }) => held.text(text));
    }
  }
  return schema;
}

type AnyField = GraphQLField<unknown, Context>;

function isListOfRows({ type }: AnyField): boolean {
  return isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
}

type Look = (value: unknown, context: Context, info: GraphQLResolveInfo) => unknown;

/** Has a look at what a field gives, which may give something else. */
function given(field: AnyField, look: Look): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const value: unknown = resolve(source, args, context, info);
    return value instanceof Promise
      ? value.then((later) => look(later, context, info))
      : look(value, context, info);
  };
}
