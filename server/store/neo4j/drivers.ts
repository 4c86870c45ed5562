import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver, Session, SessionConfig } from 'neo4j-driver';
import { unlessAborted } from '../../../core/unless-aborted.ts';
import { StoreUnavailable } from '../errors.ts';
import { hasSignedIn, isFromDatabase, loginRefused, refusesLogin } from './failures.ts';

export interface DriversOptions {
  make: () => Driver;
  /** Whether the database speaks to whoever connects anew, found out within so many milliseconds. */
  speaks: (milliseconds: number) => Promise<boolean>;
  /** The most that one question may take. */
  queryTimeoutMs: number;
}

/** A driver with those who use it. */
interface Line {
  driver: Driver;
  inUse: number;
  /** When it last brought an answer. */
  heardAt: number;
  /** Takes no more questions; is closed when the last one ends. */
  isRetired: boolean;
  lost: AbortController;
}

/** While away, the database is looked for so often. */
const LOOK_EVERY_MS = 500;
/** One that refuses the password is asked so often: after three in a row Neo4j locks out all who have that user's name. */
const SIGN_IN_EVERY_MS = 30_000;

/**
 * Sessions of a driver that works. The driver alone never gives up a connection on which nothing comes back: it hangs, and
 * its place in the pool is lost. So when nothing has been heard for a while, the database is greeted beside the driver:
 * if it does not speak, all who wait are told, the driver goes, and a new one is made when it speaks again.
 */
export class Drivers {
  readonly #options: DriversOptions;
  /** Null while the database is away. */
  #line: Line | null;
  #isGreeting = false;
  /** When somebody may try to sign in again; null: nobody has been refused. */
  #refusedUntil: number | null = null;
  readonly #closing = new AbortController();

  constructor(options: DriversOptions) {
    this.#options = options;
    this.#line = lineWith(options.make());
  }

  /** How many sessions are open. */
  get inUse(): number {
    return this.#line?.inUse ?? 0;
  }

  /** What the question gives. Fails with StoreUnavailable, at once, while the database is away or refuses the password. */
  async ask<T>(config: SessionConfig, question: (session: Session) => Promise<T>): Promise<T> {
    const line = this.#line;
    if (line === null) throw away();
    const isTrial = this.#signsIn();
    const session = line.driver.session(config);
    line.inUse += 1;
    const watch = setInterval(() => void this.#suspect(line), this.#options.queryTimeoutMs / 4);
    try {
      const answer = await unlessAborted(question(session), line.lost.signal, away);
      line.heardAt = Date.now();
      if (isTrial) this.#refusedUntil = null;
      return answer;
    } catch (error) {
      if (refusesLogin(error)) this.#refusedUntil = Date.now() + SIGN_IN_EVERY_MS;
      else if (isTrial && hasSignedIn(error)) this.#refusedUntil = null;
      if (isFromDatabase(error)) line.heardAt = Date.now();
      else void this.#suspect(line);
      throw error;
    } finally {
      clearInterval(watch);
      void this.#hangUp(line, session);
    }
  }

  async close(): Promise<void> {
    const line = this.#line;
    this.#closing.abort();
    this.#line = null;
    line?.lost.abort();
    await line?.driver.close();
  }

  /** Whether this question is to find out for all others if the password is taken again. Throws StoreRefused before it is time. */
  #signsIn(): boolean {
    if (this.#refusedUntil === null) return false;
    if (Date.now() < this.#refusedUntil) throw loginRefused();
    this.#refusedUntil = Date.now() + SIGN_IN_EVERY_MS;
    return true;
  }

  async #suspect(line: Line): Promise<void> {
    const { queryTimeoutMs, speaks } = this.#options;
    // Less than the watch waits, whose timer counts from the turn of the event loop: the last answer may be later than that.
    const isSilent = Date.now() - line.heardAt >= queryTimeoutMs / 5;
    if (line !== this.#line || this.#isGreeting || !isSilent) return;
    this.#isGreeting = true;
    // A busy database takes its time even for a greeting.
    const isThere = await speaks(queryTimeoutMs / 2);
    this.#isGreeting = false;
    if (isThere || line !== this.#line) return;
    this.#line = null;
    line.lost.abort();
    void line.driver.close().catch(() => {});
    void this.#lookForIt();
  }

  async #lookForIt(): Promise<void> {
    const { speaks, queryTimeoutMs, make } = this.#options;
    const { signal } = this.#closing;
    while (!(await speaks(queryTimeoutMs / 4))) {
      await pause(LOOK_EVERY_MS, undefined, { ref: false, signal }).catch(() => {});
      if (signal.aborted) return;
    }
    if (!signal.aborted) this.#line = lineWith(make());
  }

  /** A session that does not close has a connection of its own that is dead: the next questions get a new driver. */
  async #hangUp(line: Line, session: Session): Promise<void> {
    const isClosed = await new Promise<boolean>((resolve) => {
      // One that had to wait for its connection has it, or has given up, by the time of a question.
      const patience = this.#options.queryTimeoutMs * 1.5;
      // Nobody waits for this, so it must not keep the process alive.
      const late = setTimeout(resolve, patience, false).unref();
      const close = session.close().catch(() => {});
      void close.then(() => {
        clearTimeout(late);
        resolve(true);
      });
    });
    if (!isClosed) this.#retire(line);
    line.inUse -= 1;
    if (line.isRetired && line.inUse === 0) await line.driver.close().catch(() => {});
  }

  #retire(line: Line): void {
    if (line !== this.#line) return;
    line.isRetired = true;
    this.#line = lineWith(this.#options.make());
  }
}

function lineWith(driver: Driver): Line {
  const lost = new AbortController();
  // All questions that are open listen to it.
  setMaxListeners(0, lost.signal);
  return { driver, inUse: 0, heardAt: Date.now(), isRetired: false, lost };
}

function away(): StoreUnavailable {
  return new StoreUnavailable('Neo4j does not answer');
}
