import { notFound, unavailable } from '../errors.ts';
import type { ChangeLog, LogEntry } from '../store/change-log.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { eventId, parseEventId } from './event-id.ts';
import { type Entries, Listener } from './listener.ts';
import { RecentEntries } from './recent-entries.ts';
import { Seats } from './seats.ts';

/** How many listeners one server carries. */
const MOST_LISTENERS = 1_000;
/** How many of these a client may be that is counted: more pages than one has open, and too few to leave no room for others. */
const MOST_OF_A_CLIENT = 100;
/** How long a change by another process may go unnoticed; one of our own wakes the feed at once. */
const LOOK_EVERY_MS = 1_000;
const PAGE = 200;

export interface FeedOptions {
  store: Pick<GraphStore, 'changeLog' | 'onWrite'>;
  /** Ends all listeners when it aborts, and takes no more. */
  stopping: AbortSignal;
  mostListeners?: number;
}

/**
 * Follows the log of a store for any number of listeners with one question a second, as long as there are any. The
 * last entries stay in memory, so that one question serves all who are up to date; others read the store by pages.
 */
export class ChangeFeed implements Entries {
  readonly #store: FeedOptions['store'];
  readonly #stopping: AbortSignal;
  readonly #seats: Seats;
  /** Each with what lets go of its seat. */
  readonly #listeners = new Map<Listener, () => void>();
  readonly #recent = new RecentEntries();
  #log = '';
  #stopLooking: (() => void) | null = null;
  #isLooking = false;
  #lookAgain = false;

  constructor({ store, stopping, mostListeners = MOST_LISTENERS }: FeedOptions) {
    this.#store = store;
    this.#stopping = stopping;
    this.#seats = new Seats(mostListeners, MOST_OF_A_CLIENT);
    stopping.addEventListener('abort', () => this.#endAll());
  }

  get log(): string {
    return this.#log;
  }

  get latest(): number {
    return this.#recent.latest;
  }

  /**
   * Listens to what comes after the change with this id; to what comes from now on, where there is none. Rejects with
   * BAD_USER_INPUT or NOT_FOUND for an id that can't be gone on from, with LIMIT_EXCEEDED where the server is full or
   * `client` listens too often already; null: nobody counts how often.
   */
  async listen(
    after: string | null,
    wants: (entry: LogEntry) => boolean,
    client: string | null = null,
  ): Promise<Listener> {
    const place = after === null ? null : parseEventId(after);
    if (this.#stopping.aborted) throw unavailable();
    const letGo = this.#seats.take(client);
    try {
      const log = await this.#store.changeLog(0, 0);
      if (place !== null) requirePlace(log, place);
      if (this.#stopping.aborted) throw unavailable();
      this.#startLooking(log);
      const listener = new Listener(this, place?.sequence ?? log.latest, wants);
      this.#listeners.set(listener, letGo);
      return listener;
    } catch (error) {
      letGo();
      throw error;
    }
  }

  async after(sequence: number): Promise<readonly LogEntry[] | null> {
    const recent = this.#recent.after(sequence, PAGE);
    if (recent !== null) return recent;
    const { id, oldest, entries } = await this.#store.changeLog(sequence, PAGE);
    return id === this.#log && sequence >= oldest && entries.length > 0 ? entries : null;
  }

  leave(listener: Listener): void {
    this.#listeners.get(listener)?.();
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    this.#stopLooking?.();
    this.#stopLooking = null;
  }

  #startLooking({ id, latest }: ChangeLog): void {
    if (this.#stopLooking !== null) return;
    this.#log = id;
    this.#recent.startAfter(latest);
    const timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    const endTelling = this.#store.onWrite(() => this.#look());
    this.#stopLooking = () => {
      clearInterval(timer);
      endTelling();
      this.#recent.startAfter(0);
    };
  }

  /** One look at a time; a call during one makes it look once more. */
  async #look(): Promise<void> {
    this.#lookAgain = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      while (this.#lookAgain && this.#stopLooking !== null) {
        this.#lookAgain = false;
        this.#take(await this.#store.changeLog(this.latest, PAGE));
      }
    } catch {
      // The store is away: the next look asks again, and /readyz tells.
    } finally {
      this.#isLooking = false;
    }
  }

  #take({ id, oldest, latest, entries }: ChangeLog): void {
    if (this.#stopLooking === null) return;
    if (id !== this.#log) {
      this.#endAll();
      return;
    }
    if (latest === this.latest) return;
    // Edits are kept for good: what the log no longer keeps is missing between them.
    this.#recent.add(this.latest < oldest ? [] : entries, latest);
    this.#lookAgain ||= this.latest < latest;
    for (const listener of this.#listeners.keys()) listener.wake();
  }

  #endAll(): void {
    for (const listener of [...this.#listeners.keys()]) listener.end();
  }
}

function requirePlace(log: ChangeLog, place: { log: string; sequence: number }): void {
  const isKept = place.log === log.id && place.sequence >= log.oldest && place.sequence <= log.latest;
  if (!isKept) throw notFound('change still kept', [eventId(place)]);
}
