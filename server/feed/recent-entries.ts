import type { LogEntry } from '../store/change-log.ts';

const MOST = 1_000;

/** The last entries of a log, without a gap. */
export class RecentEntries {
  #entries: LogEntry[] = [];
  #latest = 0;

  /** The sequence up to which they reach. */
  get latest(): number {
    return this.#latest;
  }

  /** Forgets all. */
  startAfter(sequence: number): void {
    this.#entries = [];
    this.#latest = sequence;
  }

  /** Adds what follows; where something between is missing, begins anew at the end of the log. */
  add(entries: readonly LogEntry[], end: number): void {
    if (entries[0]?.sequence === this.#latest + 1) {
      this.#entries = [...this.#entries, ...entries].slice(-MOST);
      this.#latest = entries.at(-1)?.sequence ?? this.#latest;
    } else this.startAfter(end);
  }

  /** At most so many of those after a sequence; null where they do not reach back so far. */
  after(sequence: number, most: number): readonly LogEntry[] | null {
    const first = this.#entries[0]?.sequence ?? this.#latest + 1;
    const start = sequence + 1 - first;
    return start < 0 ? null : this.#entries.slice(start, start + most);
  }
}
