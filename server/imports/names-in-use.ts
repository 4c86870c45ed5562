import { busy } from '../errors.ts';

/** Who works under a name just now: an upload, a run, a removal. One at a time. */
export class NamesInUse {
  readonly #held = new Set<string>();

  /** Gives what lets go of the name again. Throws CONFLICT where somebody else has it. */
  take(name: string): () => void {
    if (this.#held.has(name)) {
      throw busy(`Somebody works on the import '${name}' just now; try again when that is done`);
    }
    this.#held.add(name);
    return () => this.#held.delete(name);
  }
}
