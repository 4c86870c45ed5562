import type { LogEntry } from '../store/change-log.ts';
import { eventId } from './event-id.ts';

/** One step of a listener: a change, or null where there was nothing for it up to here. */
export interface FeedItem {
  /** Where it stands: whoever goes on after it misses nothing. */
  id: string;
  entry: LogEntry | null;
}

/** What a listener needs of the feed. */
export interface Entries {
  readonly log: string;
  /** The sequence of the last entry known. */
  readonly latest: number;
  /** Some of the entries after a sequence, the next one first; null where that is no longer kept. */
  after(sequence: number): Promise<readonly LogEntry[] | null>;
  leave(listener: Listener): void;
}

/**
 * Goes through the log at the pace of whoever reads it. It holds a place and one page of entries, never a queue: who
 * reads slowly is read for slowly. What can't be gone on with ends it, and the client is told why when it comes back.
 */
export class Listener implements AsyncIterableIterator<FeedItem> {
  readonly #entries: Entries;
  readonly #wants: (entry: LogEntry) => boolean;
  #place: number;
  #told = -1;
  #page: readonly LogEntry[] = [];
  #isOver = false;
  #wake = () => {};

  constructor(entries: Entries, place: number, wants: (entry: LogEntry) => boolean) {
    this.#entries = entries;
    this.#place = place;
    this.#wants = wants;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<FeedItem>> {
    try {
      while (!this.#isOver) {
        const item = this.#fromPage();
        if (item) return { done: false, value: item };
        if (this.#place < this.#entries.latest) await this.#turnPage();
        else if (this.#told < this.#place) return { done: false, value: this.#tell(null) };
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } catch {
      this.end();
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<FeedItem>> {
    this.end();
    return { done: true, value: undefined };
  }

  /** Looks again whether there is something. */
  wake(): void {
    this.#wake();
  }

  end(): void {
    this.#isOver = true;
    this.#page = [];
    this.#entries.leave(this);
    this.#wake();
  }

  #fromPage(): FeedItem | null {
    const index = this.#page.findIndex(this.#wants);
    const entry = this.#page[index];
    const last = entry ?? this.#page.at(-1);
    this.#page = entry ? this.#page.slice(index + 1) : [];
    if (last) this.#place = last.sequence;
    return entry ? this.#tell(entry) : null;
  }

  #tell(entry: LogEntry | null): FeedItem {
    this.#told = this.#place;
    return { id: eventId({ log: this.#entries.log, sequence: this.#place }), entry };
  }

  async #turnPage(): Promise<void> {
    const page = await this.#entries.after(this.#place);
    if (page === null) this.end();
    else this.#page = page;
  }
}
