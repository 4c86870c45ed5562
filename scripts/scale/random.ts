/** Numbers that look random: the same seed and place, the same numbers, on every machine. */
export class Random {
  #state: number;

  /** `place` tells rows of one seed apart, so that each can be made without those before it. */
  constructor(seed: number, place: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b);
  }

  /** From 0 up to 1. Mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** Below `end` too, and small numbers far more often: the first one in twenty times where there are a million. */
  skewed(end: number): number {
    return Math.min(end - 1, Math.floor((end + 1) ** this.next()) - 1);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  happens(share: number): boolean {
    return this.next() < share;
  }
}
