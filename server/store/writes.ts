/** Tells those who wait for it that this process has written to the graph. */
export class Writes {
  readonly #waiting = new Set<() => void>();

  /** Gives what ends it. */
  on(told: () => void): () => void {
    this.#waiting.add(told);
    return () => {
      this.#waiting.delete(told);
    };
  }

  tell(): void {
    for (const told of this.#waiting) told();
  }
}
