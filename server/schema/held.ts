import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Twenty times what an answer may hold by its price: all that is said of 2,000 actors and 30,000 links, which can be saved. */
const MOST_HELD = 1_000_000;
/** In letters of long texts, which cost one value each whatever their length. */
const MOST_LETTERS = 20_000_000;

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
