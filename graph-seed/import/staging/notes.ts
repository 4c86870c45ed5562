import type { CodedReason } from '../../../core/model/import-reasons.ts';
import type { LookAlike } from '../../../server/store/imports.ts';
import { type Database, list } from '../../../server/store/sqlite/database.ts';
import type { Place } from '../../problems.ts';
import type { Likeness } from '../identity/likeness.ts';
import { idsFrom, numberFrom } from './reads.ts';

/** The row of an actor or a source that was not taken. */
export interface RefusedRow {
  id: string;
  file: string;
  /** The file of the row that was taken under its id; null: there is none. */
  takenFrom: string | null;
  /** That row is another one. */
  isOther: boolean;
  /** The id is a number, which in another file is that of another one. */
  isCounted: boolean;
}

/** What is told of an import beside its rows: what is wrong, what is left out, and who looks like whom. */
export class Notes {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  problem({ file, line, element = null }: Place, { reason, code, field, values }: CodedReason): void {
    this.#db.run(
      'INSERT INTO problem (file, line, element, reason, code, field, said) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[file, line, element, reason, code, field, JSON.stringify(values)],
    );
  }

  skipped({ reason, code, values }: CodedReason, id?: string): void {
    this.#db.run(
      `INSERT INTO skipped (reason, code, said, count) VALUES (?, ?, ?, 1)
       ON CONFLICT (reason) DO UPDATE SET count = count + 1`,
      ...[reason, code, JSON.stringify(values)],
    );
    if (id !== undefined) this.leftOut(id);
  }

  refused({ id, file, isOther, isCounted }: Omit<RefusedRow, 'takenFrom'>): void {
    this.#db.run(
      `INSERT INTO refused_row (id, file, other, counted) VALUES (?, ?, ?, ?)
       ON CONFLICT (id, file) DO UPDATE SET other = max(other, excluded.other), counted = max(counted, excluded.counted)`,
      ...[id, file, isOther ? 1 : 0, isCounted ? 1 : 0],
    );
  }

  hasRefused(): boolean {
    return this.#db.get('SELECT 1 FROM refused_row LIMIT 1') !== undefined;
  }

  refusedAmong(ids: readonly string[]): RefusedRow[] {
    return this.#db
      .all<{ id: string; file: string; other: number; counted: number; takenFrom: string | null }>(
        `SELECT r.id, r.file, r.other, r.counted, s.file AS takenFrom FROM refused_row r
         LEFT JOIN staged s ON s.id = r.id WHERE r.id IN (SELECT value FROM json_each(?))`,
        list(ids),
      )
      .map(({ other, counted, ...row }) => ({ ...row, isOther: other === 1, isCounted: counted === 1 }));
  }

  /** What leads to it is left out. */
  leftOut(id: string): void {
    this.#db.run('INSERT OR IGNORE INTO skipped_id (id) VALUES (?)', id);
  }

  skippedAmong(ids: readonly string[]): Set<string> {
    return idsFrom(
      this.#db,
      'SELECT id FROM skipped_id WHERE id IN (SELECT value FROM json_each(?))',
      list(ids),
    );
  }

  /** What was noted of the two before is forgotten. */
  lookAlike(id: string, other: string, where: LookAlike['where'], likeness: Likeness): void {
    const { reason, code, values, score } = likeness;
    this.#db.run(
      'INSERT OR REPLACE INTO look_alike (id, other, place, reason, code, said, score) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[id, other, where, reason, code, JSON.stringify(values), score],
    );
  }

  /** An actor of the files that is another one by decision. */
  merged(id: string): void {
    this.#db.run('INSERT OR IGNORE INTO merged (id) VALUES (?)', id);
  }

  mergedAmong(ids: readonly string[]): Set<string> {
    return idsFrom(this.#db, 'SELECT id FROM merged WHERE id IN (SELECT value FROM json_each(?))', list(ids));
  }

  mergedBehind(after: string, limit: number): string[] {
    return [...idsFrom(this.#db, `SELECT id FROM merged WHERE id > ? ORDER BY id LIMIT ${limit}`, after)];
  }

  /** Rows with a problem: one may have several. */
  wrongRows(): number {
    return numberFrom(
      this.#db,
      'SELECT count(*) AS number FROM (SELECT DISTINCT file, line, element FROM problem)',
    );
  }

  countMerged(): number {
    return numberFrom(this.#db, 'SELECT count(*) AS number FROM merged');
  }
}
