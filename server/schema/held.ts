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
import type { Context } from './builder.ts';

/** Twenty times what an answer may hold by its price: all that is said of 2,000 actors and 30,000 links, which can be saved. */
const MOST_HELD = 1_000_000;
/** In letters of long texts, which cost one value each whatever their length. */
const MOST_LETTERS = 20_000_000;

/** For the extensions of a field whose text may be long, and may be asked for many times over. */
export const LONG_TEXT = { isLongText: true };

/**
 * Counts what an answer holds while it is made. The price takes lists of unknown length, such as the links of a saved
 * picture, for short ones, and a text for one value. Where that is far from so it gets no more rows and texts, and is not
 * given: an error for each of tens of thousands would take longer than they do.
 */
export class Held {
  #values = 0;
  #letters = 0;
  readonly #known = new Map<SelectionSetNode, number>();

  /** Whether there was no room for all of it. */
  get isFull(): boolean {
    return this.#values > MOST_HELD || this.#letters > MOST_LETTERS;
  }

  /** The rows, if there is room for what is asked of each. */
  rows(rows: unknown, { fieldNodes, fragments }: GraphQLResolveInfo): unknown {
    if (!Array.isArray(rows)) return rows;
    for (const { selectionSet } of fieldNodes) {
      if (selectionSet) this.#values += rows.length * this.#valuesOf(selectionSet, fragments);
    }
    return this.isFull ? [] : rows;
  }

  /** The text, if there is room for it. */
  text(text: unknown): unknown {
    this.#letters += typeof text === 'string' ? text.length : 0;
    return this.isFull ? '' : text;
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
