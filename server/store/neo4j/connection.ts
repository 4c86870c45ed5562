import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import pLimit, { type LimitFunction } from 'p-limit';
import { unlessAborted } from '../../../core/unless-aborted.ts';
import { withDeadline } from '../deadline.ts';
import { endedBy, StoreTimeout } from '../errors.ts';
import type { ConnectionPool } from '../graph-store.ts';
import { BookmarkSeal } from './bookmark-seal.ts';
import { speaksAt } from './door.ts';
import { Drivers } from './drivers.ts';
import { mayPass, storeError } from './failures.ts';
import { readRows } from './rows.ts';
import type { Parameters } from './values.ts';

export interface ConnectionOptions {
  uri: string;
  username: string;
  password: string;
  /** Absent: the user's home database. */
  database?: string;
  /** The most that one question may take, retries and waiting for a connection included. */
  queryTimeoutMs: number;
}

export type Run = <Row>(text: string, parameters?: Parameters) => Promise<Row[]>;

/** READ lands on a follower where there are any, WRITE on the leader. */
export type Routing = 'READ' | 'WRITE';

/** What the connections of one store have in common. */
interface Shared {
  options: ConnectionOptions;
  drivers: Drivers;
  /** Whoever has written through this store sees it in the next read, on whichever server of a cluster that lands. */
  bookmarks: BookmarkManager;
  seal: BookmarkSeal;
  /** Who may wait for the one lock that all writers take. */
  turns: LimitFunction;
}

/** What one request has for itself. */
interface Scope {
  signal?: AbortSignal;
  /** Of what was written through other stores and must be seen too. */
  bookmarks: readonly string[];
}

const FIRST_PAUSE_MS = 100;
const MOST_CONNECTIONS = 100;
/** Whoever waits for the lock holds a connection: the others wait without one, so that reads always find one. */
const MOST_IN_TURN = 10;
/** Younger than what proxies and firewalls in between forget without a word. */
const OLDEST_CONNECTION_MS = 180_000;

/**
 * The one place that runs Cypher. A text takes all it varies by as the map `$p`, and of it what filters as the map `$f`:
 * Neo4j plans a text anew, for a tenth of a second, for each combination of types and sizes of its parameters, and to it a
 * map is a map. A map within `$p` would be one more thing to check wherever the text names it.
 */
export class Connection {
  readonly #shared: Shared;
  readonly #scope: Scope;

  constructor(options: ConnectionOptions, shared = sharedBy(options), scope: Scope = { bookmarks: [] }) {
    this.#shared = shared;
    this.#scope = scope;
  }

  /** Whether reads land on followers. */
  get isRouted(): boolean {
    return this.#shared.options.uri.startsWith('neo4j');
  }

  /** The same connection, whose reads end when the signal aborts. */
  until(signal: AbortSignal): Connection {
    const { signal: earlier, bookmarks } = this.#scope;
    return this.#within({ signal: earlier ? AbortSignal.any([earlier, signal]) : signal, bookmarks });
  }

  /** The same connection, whose questions see at least what this bookmark stands for. Throws StoreUnknownBookmark. */
  after(bookmark: string): Connection {
    const bookmarks = [...this.#scope.bookmarks, ...this.#shared.seal.open(bookmark)];
    return this.#within({ ...this.#scope, bookmarks });
  }

  /** What stands for all that was written and seen through this store; null: nothing was. */
  async bookmark(): Promise<string | null> {
    const bookmarks = [...(await this.#shared.bookmarks.getBookmarks())];
    return bookmarks.length > 0 ? this.#shared.seal.close(bookmarks) : null;
  }

  /**
   * What the database says of its state: the bookmark that it gives even to a transaction in which nothing is done is that
   * of the last one that anybody has committed. To begin and end one in a breath is quicker than any question: see docs/speed.md.
   */
  stamp(): Promise<string> {
    return this.#patiently('READ', async (session, timeout) => {
      const empty = session.beginTransaction({ timeout });
      await unstacked(() => empty.commit());
      return stampOf(session.lastBookmarks());
    });
  }

  /** What it said last, with whatever answer; null: nothing yet. */
  async stampSeen(): Promise<string | null> {
    const bookmarks = [...(await this.#shared.bookmarks.getBookmarks())];
    return bookmarks.length > 0 ? stampOf(bookmarks) : null;
  }

  /** What others work on, for as long as a question of this request may take. */
  wait<T>(work: Promise<T>): Promise<T> {
    const { signal } = this.#scope;
    const awaited = signal ? unlessAborted(work, signal, () => endedBy(signal)) : work;
    return withDeadline(awaited, this.#shared.options.queryTimeoutMs);
  }

  /** Reads; tried again after a passing fault. */
  read<Row>(text: string, p: Parameters = {}, routing: Routing = 'READ'): Promise<Row[]> {
    return this.#patiently(routing, (session, timeout) =>
      readRows<Row>(unstacked(() => session.run(text, parametersOf(p), { timeout }))),
    );
  }

  async #patiently<T>(
    routing: Routing,
    question: (session: Session, milliseconds: number) => Promise<T>,
  ): Promise<T> {
    const { queryTimeoutMs } = this.#shared.options;
    const began = Date.now();
    for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
      const left = queryTimeoutMs - (Date.now() - began);
      try {
        return await this.#ask(left, routing, (session) => question(session, left));
      } catch (error) {
        const isOver = Date.now() - began + wait > retryTime(queryTimeoutMs);
        if (isOver || !mayPass(error)) throw storeError(error);
      }
      await pause(wait);
    }
  }

  /** Writes all that `work` runs, or nothing. It may be run again after a passing fault, even one that had let it through. */
  async write<T>(
    work: (run: Run) => Promise<T>,
    milliseconds = this.#shared.options.queryTimeoutMs,
  ): Promise<T> {
    const unended = new Connection(this.#shared.options, this.#shared, { bookmarks: this.#scope.bookmarks });
    const written = unended.#ask(milliseconds, 'WRITE', (session) =>
      session.executeWrite(
        (tx) =>
          work(async <Row>(text: string, p: Parameters = {}) =>
            readRows<Row>(unstacked(() => tx.run(text, parametersOf(p)))),
          ),
        { timeout: milliseconds },
      ),
    );
    return written.catch((error: unknown) => {
      throw storeError(error);
    });
  }

  /** The same for work that begins by taking the one lock: within the time it may also wait for others of this process. */
  async writeInTurn<T>(
    work: (run: Run) => Promise<T>,
    milliseconds = this.#shared.options.queryTimeoutMs,
  ): Promise<T> {
    const latest = Date.now() + milliseconds;
    const written = this.#shared.turns(() => {
      const left = latest - Date.now();
      if (left <= 0) throw new StoreTimeout(`no turn to write within ${milliseconds} ms`);
      return this.write(work, left);
    });
    return withDeadline(written, milliseconds);
  }

  pool(): ConnectionPool {
    return { wanted: this.#shared.drivers.inUse, most: MOST_CONNECTIONS };
  }

  /** What the server calls itself, such as `Neo4j/5.26.18`. */
  async server(): Promise<string> {
    const { queryTimeoutMs } = this.#shared.options;
    try {
      const { summary } = await this.#ask(queryTimeoutMs, 'READ', (session) => session.run('RETURN 1'));
      return summary.server.agent ?? '';
    } catch (error) {
      throw storeError(error);
    }
  }

  async close(): Promise<void> {
    const { drivers, options } = this.#shared;
    await withDeadline(drivers.close(), options.queryTimeoutMs);
  }

  /** One try, with a session of its own that is closed, and so ended in the database too, however it ends. */
  async #ask<T>(
    milliseconds: number,
    routing: Routing,
    question: (session: Session) => Promise<T>,
  ): Promise<T> {
    const { drivers, options, bookmarks: bookmarkManager } = this.#shared;
    const { signal, bookmarks } = this.#scope;
    if (signal?.aborted) throw endedBy(signal);
    const config = {
      ...databaseOf(options),
      defaultAccessMode: routing,
      bookmarkManager,
      bookmarks: [...bookmarks],
    };
    return drivers.ask(config, (session) => {
      const asked = question(session);
      const answer = signal ? unlessAborted(asked, signal, () => endedBy(signal)) : asked;
      return withDeadline(answer, milliseconds);
    });
  }

  #within(scope: Scope): Connection {
    return new Connection(this.#shared.options, this.#shared, scope);
  }
}

/**
 * What `ask` gives. For each question the driver notes where in the code it was asked, which takes about as long as to
 * send it; our own errors say that.
 */
function unstacked<T>(ask: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return ask();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function parametersOf({ filter = {}, ...p }: Parameters): { p: Parameters; f: unknown } {
  return { p, f: filter };
}

/** Several stand side by side while answers to questions that overlapped have told different ones. */
function stampOf(bookmarks: readonly string[]): string {
  return [...bookmarks].sort().join();
}

/** Retries begin until then and must end within the time of the question. */
function retryTime(queryTimeoutMs: number): number {
  return Math.round(queryTimeoutMs / 3);
}

function sharedBy(options: ConnectionOptions): Shared {
  const { uri, password, queryTimeoutMs } = options;
  const drivers = new Drivers({
    make: () => driverFor(options),
    speaks: (milliseconds) => speaksAt(uri, milliseconds),
    queryTimeoutMs,
  });
  const turns = pLimit(MOST_IN_TURN);
  return { options, drivers, bookmarks: neo4j.bookmarkManager(), seal: new BookmarkSeal(password), turns };
}

function driverFor({ uri, username, password, queryTimeoutMs }: ConnectionOptions): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    useBigInt: true,
    connectionTimeout: Math.round(queryTimeoutMs / 2),
    connectionAcquisitionTimeout: queryTimeoutMs,
    maxConnectionPoolSize: MOST_CONNECTIONS,
    maxConnectionLifetime: OLDEST_CONNECTION_MS,
    maxTransactionRetryTime: retryTime(queryTimeoutMs),
    // Reads are tried again here.
    disableAutoCommitRetries: true,
    // A message more for each transaction.
    telemetryDisabled: true,
    userAgent: 'chokepoint',
  });
}

function databaseOf({ database }: ConnectionOptions): { database?: string } {
  return database === undefined ? {} : { database };
}
