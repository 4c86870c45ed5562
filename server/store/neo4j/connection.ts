import neo4j, { type Driver, type Record as Neo4jRecord } from 'neo4j-driver';
import { withDeadline } from '../deadline.ts';
import { endedBy } from '../errors.ts';
import { storeError } from './failures.ts';
import { type Parameters, withNumbers } from './values.ts';

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

/**
 * The one place that runs Cypher. A text takes all it varies by as the one map `$p`: Neo4j plans a text anew, for a
 * tenth of a second, for each combination of types and sizes of its parameters, and to it a map is a map.
 */
export class Connection {
  readonly #driver: Driver;
  readonly #options: ConnectionOptions;
  readonly #signal: AbortSignal | undefined;

  constructor(options: ConnectionOptions, driver = driverFor(options), signal?: AbortSignal) {
    this.#options = options;
    this.#driver = driver;
    this.#signal = signal;
  }

  /** The same connection, whose reads end when the signal aborts. */
  until(signal: AbortSignal): Connection {
    const both = this.#signal ? AbortSignal.any([this.#signal, signal]) : signal;
    return new Connection(this.#options, this.#driver, both);
  }

  /** Reads in a managed transaction, on a follower where there are any. */
  async read<Row>(text: string, p: Parameters = {}): Promise<Row[]> {
    const { queryTimeoutMs } = this.#options;
    const signal = this.#signal;
    if (signal?.aborted) throw endedBy(signal);
    const asked = this.#driver.executeQuery(
      text,
      { p },
      {
        ...databaseOf(this.#options),
        routing: 'READ',
        transactionConfig: { timeout: queryTimeoutMs },
        // The driver closes the session with it, and the server then stops the query.
        ...(signal ? { signal } : {}),
      },
    );
    try {
      const { records } = await this.#answer(queryTimeoutMs, asked);
      return rowsOf<Row>(records);
    } catch (error) {
      throw signal?.aborted ? endedBy(signal) : error;
    }
  }

  /** Writes all that `work` runs, or nothing. It may be run again after a passing fault. */
  async write<T>(work: (run: Run) => Promise<T>, milliseconds = this.#options.queryTimeoutMs): Promise<T> {
    const session = this.#driver.session({
      ...databaseOf(this.#options),
      // The one that reads use too: whoever has written sees it in the next read, on whichever server that lands.
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
    });
    const written = session
      .executeWrite(
        (tx) =>
          work(async <Row>(text: string, p: Parameters = {}) => {
            const { records } = await tx.run(text, { p });
            return rowsOf<Row>(records);
          }),
        { timeout: milliseconds },
      )
      .finally(() => session.close());
    return this.#answer(milliseconds, written);
  }

  /** What the server calls itself, such as `Neo4j/5.26.18`. */
  async server(): Promise<string> {
    const { agent = '' } = await this.#answer(
      this.#options.queryTimeoutMs,
      this.#driver.getServerInfo(databaseOf(this.#options)),
    );
    return agent;
  }

  async close(): Promise<void> {
    await this.#answer(this.#options.queryTimeoutMs, this.#driver.close());
  }

  async #answer<T>(milliseconds: number, work: Promise<T>): Promise<T> {
    try {
      return await withDeadline(work, milliseconds);
    } catch (error) {
      throw storeError(error);
    }
  }
}

function rowsOf<Row>(records: Neo4jRecord[]): Row[] {
  return records.map((record) => withNumbers(record.toObject()) as Row);
}

function driverFor({ uri, username, password, queryTimeoutMs }: ConnectionOptions): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    useBigInt: true,
    connectionTimeout: Math.round(queryTimeoutMs / 2),
    connectionAcquisitionTimeout: queryTimeoutMs,
    // Retries begin until then and must end within the time of the question.
    maxTransactionRetryTime: Math.round(queryTimeoutMs / 3),
    userAgent: 'chokepoint',
  });
}

function databaseOf({ database }: ConnectionOptions): { database?: string } {
  return database === undefined ? {} : { database };
}
