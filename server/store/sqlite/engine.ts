import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { endedBy, StoreUnavailable } from '../errors.ts';
import type { OnProgress } from '../graph-store.ts';
import { type LookUp, lookUps, type Search, searches } from './answers.ts';
import { isDamaged, storeError } from './failures.ts';
import { Helpers } from './helper/helpers.ts';
import { isLongQuestion, mayReadAll } from './long-questions.ts';
import { type Opened, openDatabase } from './open.ts';
import { patiently } from './patience.ts';
import { isBare } from './structure/structure.ts';
import { isLongUpdate, type Updates, updates } from './updates.ts';

/** Longer than a request may take: what has no signal ends too. */
const LONGEST_QUESTION_MS = 20_000;

interface Settings {
  /** How many entries of the log of changes are kept. */
  entriesKept: number;
  /** So long a write waits for another process's, in milliseconds. */
  patience: number;
  onCounting: OnProgress;
}

type Methods = Record<string, (...args: never[]) => unknown>;

/**
 * Who answers and who writes: what is quick, small writes too, is done here, since asking another process takes longer;
 * what may be slow is done by helpers, so that nobody else waits for it. One helper writes, some read.
 */
export class Engine {
  readonly #opened: Opened;
  readonly #here: Methods;
  readonly #readers: Helpers;
  readonly #writer: Helpers;
  readonly #patience: number;
  #damage: unknown = null;

  constructor(folder: string, { entriesKept, patience, onCounting }: Settings) {
    this.#patience = patience;
    this.#opened = openDatabase(folder, onCounting);
    const { db, file } = this.#opened;
    this.#here = { ...lookUps(db), ...searches(db), ...updates(db, entriesKept) };
    const most = Math.min(4, Math.max(2, availableParallelism()));
    this.#readers = new Helpers(file, entriesKept, { role: 'reader', most });
    this.#writer = new Helpers(file, entriesKept, { role: 'writer', most: 1 });
  }

  lookUp(name: LookUp, args: unknown[], signal?: AbortSignal): Promise<unknown> {
    if (name === 'ping' && this.#damage !== null) return Promise.reject(this.#damage);
    return this.#guarded(() => this.#inTurn(name, args, signal));
  }

  search(name: Search, args: unknown[], signal?: AbortSignal): Promise<unknown> {
    return this.#guarded(async () => {
      const { db } = this.#opened;
      if (await this.#patiently(() => isBare(db))) await this.write('build', []);
      if (await this.#patiently(() => isLongQuestion(db, name, args as never)))
        return this.#readers.do(name, args, {
          signal,
          milliseconds: LONGEST_QUESTION_MS,
          readsMuch: mayReadAll(name),
        });
      return this.#inTurn(name, args, signal);
    });
  }

  write<Name extends keyof Updates>(
    name: Name,
    args: Parameters<Updates[Name]>,
    onProgress?: OnProgress,
  ): Promise<ReturnType<Updates[Name]>> {
    return this.#guarded(async () => {
      const isLong = await this.#patiently(() => isLongUpdate(this.#opened.db, name, args));
      const done = isLong
        ? this.#writer.do(name, args, {}, onProgress)
        : this.#patiently(() => this.#call(name, onProgress ? [...args, onProgress] : args));
      return (await done) as ReturnType<Updates[Name]>;
    });
  }

  /** What others commit, helpers and other processes, SQLite counts by itself; what is written here, by rows. */
  stamp(): Promise<string> {
    return this.#guarded(() =>
      this.#patiently(() => {
        const { db } = this.#opened;
        const others = db.get<{ data_version: number }>('PRAGMA data_version')?.data_version;
        const own = db.get<{ rows: number }>('SELECT total_changes() AS rows')?.rows;
        return `${others} ${own}`;
      }),
    );
  }

  close(): void {
    this.#readers.close();
    this.#writer.close();
    this.#opened.close();
  }

  /** Whoever went away is heard first: a call here keeps this thread until it is done. */
  async #inTurn(name: string, args: unknown[], signal?: AbortSignal): Promise<unknown> {
    if (signal) {
      await setImmediate();
      if (signal.aborted) throw endedBy(signal);
    }
    return this.#patiently(() => this.#call(name, args));
  }

  #patiently<T>(work: () => T): Promise<T> {
    return patiently(work, this.#patience);
  }

  #call(name: string, args: unknown[]): unknown {
    return this.#here[name]?.(...(args as never[]));
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const known = storeError(error, this.#opened.file);
      const cause = known instanceof StoreUnavailable ? known.cause : error;
      // It does not get better by itself, so that nobody should be sent here.
      if (isDamaged(cause)) this.#damage = known;
      throw known;
    }
  }
}
