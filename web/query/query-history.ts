import { type PastQuery, readHistory } from '../state/query-history.ts';

const KEY = 'chokepoint.queryHistory';

/** What was run in this browser. GraphiQL's own history keeps headers, which may be secrets, and misses a query that is run as soon as it is typed. */
export class QueryHistory {
  readonly #storage: Storage;
  #entries: readonly PastQuery[];
  #listeners = new Set<() => void>();

  constructor(storage: Storage) {
    this.#storage = storage;
    this.#entries = readHistory(storage.getItem(KEY));
  }

  readonly get = (): readonly PastQuery[] => this.#entries;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes what is stored, which other windows write to as well. */
  change(by: (entries: readonly PastQuery[]) => PastQuery[]): void {
    this.#entries = by(readHistory(this.#storage.getItem(KEY)));
    try {
      this.#storage.setItem(KEY, JSON.stringify(this.#entries));
    } catch {
      // Full: what is shown lasts as long as the page.
    }
    for (const listener of this.#listeners) listener();
  }
}
