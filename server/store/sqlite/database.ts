import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { LRUCache } from 'lru-cache';
import { withHanPairs } from './han-pairs.ts';

export type Value = string | number | Uint8Array | null;

/** A SQLite file with its statements prepared once. Its calls are synchronous. */
export class Database {
  readonly #db: DatabaseSyncInstance;
  /** The texts vary with filters, without end: the latest are kept. */
  readonly #statements = new LRUCache<string, StatementSyncInstance>({ max: 500 });
  #beforeCommit: () => void = () => {};

  constructor(file: string) {
    this.#db = new DatabaseSync(file);
    this.#db.function('with_han_pairs', { deterministic: true }, withHanPairs);
  }

  /** What each transaction ends with, once what it writes is written. */
  endTransactionsWith(work: () => void): void {
    this.#beforeCommit = work;
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  /** The `count` of a statement's one row; 0 where there is none. */
  count(sql: string, ...values: Value[]): number {
    return this.get<{ count: number }>(sql, ...values)?.count ?? 0;
  }

  /** The rows one after another, for those that would not fit the memory. */
  each<Row>(sql: string, ...values: Value[]): IterableIterator<Row> {
    return this.#statement(sql).iterate(...values) as IterableIterator<Row>;
  }

  run(sql: string, ...values: Value[]): void {
    this.#statement(sql).run(...values);
  }

  /** Several statements without values, such as a schema. */
  script(sql: string): void {
    this.#db.exec(sql);
  }

  /** What `work` reads is of one moment, whoever writes meanwhile. */
  snapshot<T>(work: () => T): T {
    this.#db.exec('BEGIN');
    try {
      return work();
    } finally {
      this.#db.exec('COMMIT');
    }
  }

  /** All that `work` writes, or nothing. */
  transaction(work: () => void): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#commit();
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** The same of work that waits in between: nobody else is to write by this connection meanwhile. */
  async longTransaction(work: () => Promise<void>): Promise<void> {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      await work();
      this.#commit();
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  #commit(): void {
    this.#beforeCommit();
    this.#db.exec('COMMIT');
  }

  #rollBack(): void {
    // A full disk may have ended it already.
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #statement(sql: string): StatementSyncInstance {
    const known = this.#statements.get(sql);
    if (known) return known;
    const prepared = this.#db.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

/** How many rows a table may have, at a glance: rows that are gone are counted too. */
export function rowsAtMost(db: Database, table: 'actor' | 'link' | 'source'): number {
  return db.get<{ rows: number | null }>(`SELECT max(rowid) AS rows FROM ${table}`)?.rows ?? 0;
}

/** Whether what stands before it is in a `list`. */
export const AMONG = 'IN (SELECT value FROM json_each(?))';

/** A list as one value, for AMONG or `json_each(?)`: the text of a statement does not vary with its length. */
export function list(values: Iterable<string | number>): string {
  return JSON.stringify([...values]);
}
