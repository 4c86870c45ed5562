import { endedBy, type StoreCancelled, StoreTimeout, StoreUnavailable } from '../../errors.ts';
import type { OnProgress } from '../../graph-store.ts';
import { Helper } from './helper.ts';

/** So long a helper may go on with what nobody waits for any more: it is mostly nearly done, and a new one takes longer. */
const GRACE_MS = 200;

const IDLE_MS = 60_000;

interface Job {
  name: string;
  args: readonly unknown[];
  onProgress: OnProgress | undefined;
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
  readsMuch: boolean;
  /** Who does it, once somebody does. */
  helper: Helper | null;
}

export interface Bounds {
  signal?: AbortSignal | undefined;
  /** At most. */
  milliseconds?: number;
  /** Whether it may take seconds: such questions leave one helper to the others. */
  readsMuch?: boolean;
}

interface Staff {
  role: 'reader' | 'writer';
  /** So many at once. */
  most: number;
  /** Those that have nothing to do for so long are let go, with what they keep in memory. */
  idleMs?: number;
}

/** Some helper processes on a store, started when there is something to do. What finds none free waits for its turn. */
export class Helpers {
  readonly #start: () => Helper;
  readonly #most: number;
  readonly #idle: NodeJS.Timeout;
  #helpers: Helper[] = [];
  readonly #begun = new Set<Job>();
  #queue: Job[] = [];
  #isClosed = false;

  constructor(file: string, entriesKept: number, { role, most, idleMs = IDLE_MS }: Staff) {
    this.#start = () => new Helper(file, entriesKept, role);
    this.#most = most;
    this.#idle = setTimeout(() => this.#letGo(), idleMs).unref();
  }

  /** What a helper answers. Work that its bounds end is ended in the helper too, with it if need be. */
  do(name: string, args: readonly unknown[], bounds: Bounds = {}, onProgress?: OnProgress): Promise<unknown> {
    const { signal, milliseconds, readsMuch = false } = bounds;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) throw endedBy(signal);
      if (this.#isClosed) throw closed();
      const end = (error: StoreTimeout | StoreCancelled) => {
        settled();
        this.#giveUp(job);
        reject(error);
      };
      const abort = () => signal && end(endedBy(signal));
      const late = () => end(new StoreTimeout(`no answer from the embedded store within ${milliseconds} ms`));
      const timer = milliseconds === undefined ? undefined : setTimeout(late, milliseconds);
      signal?.addEventListener('abort', abort, { once: true });
      const settled = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      };
      const job: Job = {
        name,
        args,
        onProgress,
        readsMuch,
        helper: null,
        resolve: (answer) => {
          settled();
          resolve(answer);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      };
      this.#queue.push(job);
      this.#serve();
    });
  }

  /** Helpers finish what they are doing, unheard. What waits its turn is not begun any more. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    for (const job of this.#queue.splice(0)) job.reject(closed());
    for (const helper of this.#helpers.splice(0)) helper.leave();
  }

  #serve(): void {
    for (let job = this.#next(); job; job = this.#next()) {
      const helper = this.#free();
      if (!helper) return;
      this.#queue.splice(this.#queue.indexOf(job), 1);
      this.#begun.add(job);
      job.helper = helper;
      helper
        .do(job.name, job.args, job.onProgress)
        .then(
          (answer) => job.resolve(answer),
          (error: unknown) => job.reject(error),
        )
        .finally(() => this.#finish(job))
        .catch(() => {});
    }
  }

  #finish(job: Job): void {
    this.#begun.delete(job);
    if (!this.#isClosed) this.#idle.refresh();
    this.#serve();
  }

  /** Whose turn it is. */
  #next(): Job | undefined {
    const reading = [...this.#begun].filter(({ readsMuch }) => readsMuch).length;
    const mayReadMuch = reading === 0 || reading < this.#most - 1;
    return this.#queue.find(({ readsMuch }) => mayReadMuch || !readsMuch);
  }

  #letGo(): void {
    for (const helper of this.#helpers) if (helper.isFree) helper.leave();
  }

  #free(): Helper | undefined {
    this.#helpers = this.#helpers.filter((helper) => !helper.hasEnded);
    const free = this.#helpers.find((helper) => helper.isFree);
    if (free || this.#helpers.length >= this.#most) return free;
    const helper = this.#start();
    this.#helpers.push(helper);
    return helper;
  }

  #giveUp(job: Job): void {
    this.#queue = this.#queue.filter((one) => one !== job);
    const { helper } = job;
    if (!helper) return;
    const last = setTimeout(() => helper.kill(), GRACE_MS);
    const done = () => clearTimeout(last);
    job.resolve = done;
    job.reject = done;
  }
}

function closed(): StoreUnavailable {
  return new StoreUnavailable('the embedded store was closed');
}
