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
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { answerTooLarge } from '../errors.ts';
import type { Context } from './builder.ts';

/** Ten times what an answer may hold by its price: enough for the largest picture that can be saved. */
export const MOST_HELD = 500_000;

/**
 * Counts the values in the lists of an answer while it is made. The price takes lists of unknown length, such as the links
 * of a saved picture, for short ones: where they are not, the answer ends here.
 */
export class Held {
  #values = 0;
  readonly #known = new Map<SelectionSetNode, number>();

  /** Throws LIMIT_EXCEEDED where the rows are too many for what is asked of each. */
  add(rows: number, { fieldNodes, fragments }: GraphQLResolveInfo): void {
    for (const { selectionSet } of fieldNodes) {
      if (selectionSet) this.#values += rows * this.#valuesOf(selectionSet, fragments);
    }
    if (this.#values > MOST_HELD) throw answerTooLarge();
  }

  /** How many fields are asked of a row, those of its own lists once among them: each list counts its own rows. */
  #valuesOf(set: SelectionSetNode, fragments: GraphQLResolveInfo['fragments']): number {
    const known = this.#known.get(set);
    if (known !== undefined) return known;
    const values = set.selections.reduce((sum, one) => {
      const within = one.kind === Kind.FRAGMENT_SPREAD ? fragments[one.name.value] : one;
      const itself = one.kind === Kind.FIELD ? 1 : 0;
      return sum + itself + (within?.selectionSet ? this.#valuesOf(within.selectionSet, fragments) : 0);
    }, 0);
    this.#known.set(set, values);
    return values;
  }
}

/** The same schema, with each of its lists of rows counted where it is given. */
export function countingLists(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) if (isListOfRows(field)) count(field);
  }
  return schema;
}

function isListOfRows({ type }: GraphQLField<unknown, Context>): boolean {
  return isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
}

function count(field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const counted = (rows: unknown) => {
      if (Array.isArray(rows)) context.held.add(rows.length, info);
      return rows;
    };
    const rows: unknown = resolve(source, args, context, info);
    return rows instanceof Promise ? rows.then(counted) : counted(rows);
  };
}
