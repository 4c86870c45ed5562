import { cut } from './words.ts';

const MOST_SHOWN = 100;
/** A file may have a name of its own in every row, and memory is not to grow with it. */
const MOST_COUNTED = 10_000;
const LONGEST = 100;

/** Names of columns or attributes that nothing is made of: the first of them, and how many there are, so far as they are counted. */
export class UnusedNames {
  readonly #names = new Set<string>();

  note(name: string): void {
    if (this.#names.size < MOST_COUNTED) this.#names.add(cut(name, LONGEST));
  }

  get first(): string[] {
    return [...this.#names].slice(0, MOST_SHOWN);
  }

  get count(): number {
    return this.#names.size;
  }
}
