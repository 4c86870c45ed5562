/** A set of numbers from 0 up, close to one another. */
export class Marks {
  #marked: Uint8Array;

  constructor(expected = 1024, marked: Iterable<number> = []) {
    this.#marked = new Uint8Array(expected);
    for (const number of marked) this.add(number);
  }

  add(number: number): void {
    if (number >= this.#marked.length) this.#grow(number);
    this.#marked[number] = 1;
  }

  has(number: number): boolean {
    return this.#marked[number] === 1;
  }

  get size(): number {
    return this.#marked.reduce((sum, mark) => sum + mark, 0);
  }

  #grow(number: number): void {
    const larger = new Uint8Array(2 * number + 1);
    larger.set(this.#marked);
    this.#marked = larger;
  }
}
