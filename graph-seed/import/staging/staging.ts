import { rmSync } from 'node:fs';
import type { Actor } from '../../../core/model/actor.ts';
import type { Row, SubjectKind } from '../../../server/store/change-log.ts';
import { parsed } from '../../../server/store/parsed.ts';
import { Database, list } from '../../../server/store/sqlite/database.ts';
import type { EndNames } from '../found.ts';
import { ImportRefused } from '../refused.ts';
import { Notes } from './notes.ts';
import { idsFrom, numberFrom } from './reads.ts';
import { STAGING_TABLES } from './tables.ts';

export interface StagedRow {
  seq: number;
  kind: SubjectKind;
  id: string;
  file: string;
  line: number;
  element: string | null;
  row: Row;
}

export interface StagedActor extends StagedRow {
  isDerived: boolean;
  /** Its id is made of its name. */
  isNamed: boolean;
}

/** Of rows that are taken out at once. */
const MOST_CHARACTERS = 1_000_000;

/** Right, wrong, or left out with what it leads to. */
export const STATE = { right: 0, wrong: 1, leftOut: 2 } as const;

/** The rows of an import between reading and writing, in a file of their own: memory does not grow with them. */
export class Staging {
  readonly db: Database;
  readonly notes: Notes;
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
    this.db = new Database(file);
    this.notes = new Notes(this.db);
  }

  /** Keeps other processes off the file. Throws ImportRefused where one has it already. */
  hold(name: string): void {
    try {
      this.db.script(
        'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; BEGIN EXCLUSIVE; COMMIT',
      );
    } catch (error) {
      if (!/locked/.test((error as Error).message)) throw error;
      throw new ImportRefused('ALREADY_RUNNING', `an import named ${name} is running already`, {
        cause: error,
      });
    }
  }

  begin(name: string, fingerprint: string): void {
    this.hold(name);
    this.db.script(STAGING_TABLES);
    this.set('fingerprint', fingerprint);
  }

  isWhole(fingerprint: string): boolean {
    return this.get('fingerprint') === fingerprint && this.get('whole') === true;
  }

  get(name: string): unknown {
    const row = this.db.get<{ body: string }>('SELECT body FROM setting WHERE name = ?', name);
    return row && parsed(row.body);
  }

  set(name: string, value: unknown): void {
    this.db.run('INSERT OR REPLACE INTO setting (name, body) VALUES (?, ?)', name, JSON.stringify(value));
  }

  /** The next right rows of a kind behind a place, in the order of the files: as many as asked for, unless they are long. */
  rows(kind: SubjectKind, derived: boolean, after: number, limit: number): StagedRow[] {
    return this.db
      .all<Omit<StagedRow, 'row'> & { body: string }>(
        `SELECT seq, kind, id, file, line, element, body FROM (
           SELECT *, sum(length(body)) OVER (ORDER BY seq) - length(body) AS before FROM staged
           WHERE kind = ? AND derived = ? AND seq > ? AND state = 0 ORDER BY seq LIMIT ?
         ) WHERE before < ? ORDER BY seq`,
        kind,
        derived ? 1 : 0,
        after,
        limit,
        MOST_CHARACTERS,
      )
      .map(({ body, ...row }) => ({ ...row, row: parsed<Row>(body) }));
  }

  /** The next actors behind a place, or those that are only mentioned. */
  actorsBehind(after: number, derived: boolean, limit: number): StagedActor[] {
    const rows = this.rows('ACTOR', derived, after, limit);
    const named = idsFrom(
      this.db,
      'SELECT id FROM staged WHERE named = 1 AND id IN (SELECT value FROM json_each(?))',
      list(rows.map(({ id }) => id)),
    );
    return rows.map((row) => ({ ...row, isDerived: derived, isNamed: named.has(row.id) }));
  }

  /** The next links whose ids only their file understands. */
  coinedLinks(after: number, limit: number): StagedRow[] {
    return this.db
      .all<Omit<StagedRow, 'row'> & { body: string }>(
        `SELECT seq, kind, id, file, line, element, body FROM staged
         WHERE kind = 'LINK' AND named = 1 AND seq > ? ORDER BY seq LIMIT ?`,
        after,
        limit,
      )
      .map(({ body, ...row }) => ({ ...row, row: parsed<Row>(body) }));
  }

  /** The next rows whose ids were made otherwise once. */
  formerRows(after: number, limit: number): { seq: number; formerId: string; row: Row }[] {
    return this.db
      .all<{ seq: number; formerId: string; body: string }>(
        `SELECT seq, former_id AS formerId, body FROM staged
         WHERE former_id IS NOT NULL AND seq > ? ORDER BY seq LIMIT ?`,
        after,
        limit,
      )
      .map(({ body, ...row }) => ({ ...row, row: parsed<Row>(body) }));
  }

  /** The next right links that call actors at their ends by names. */
  linksWithNames(after: number, limit: number): (StagedRow & { endNames: EndNames })[] {
    return this.db
      .all<Omit<StagedRow, 'row'> & { body: string; names: string }>(
        `SELECT seq, kind, id, file, line, element, body, end_names AS names FROM staged
         WHERE end_names IS NOT NULL AND state = 0 AND seq > ? ORDER BY seq LIMIT ?`,
        after,
        limit,
      )
      .map(({ body, names, ...row }) => ({
        ...row,
        row: parsed<Row>(body),
        endNames: parsed<EndNames>(names),
      }));
  }

  /** Puts another row in the place of one; under the id that it had where something else of the files has the new one. */
  become(seq: number, row: Row): void {
    const isTaken = this.db.get('SELECT 1 FROM staged WHERE id = ? AND seq <> ?', row.id, seq);
    const { id } = isTaken
      ? (this.db.get<{ id: string }>('SELECT id FROM staged WHERE seq = ?', seq) ?? row)
      : row;
    this.db.run('UPDATE staged SET id = ?, body = ? WHERE seq = ?', id, JSON.stringify({ ...row, id }), seq);
  }

  drop(seq: number): void {
    this.db.run('DELETE FROM likeness WHERE seq = ?', seq);
    this.db.run('DELETE FROM staged WHERE seq = ?', seq);
  }

  /** Which of these ids are those of right rows of a kind. */
  among(kind: SubjectKind, ids: readonly string[]): Set<string> {
    return idsFrom(
      this.db,
      'SELECT id FROM staged WHERE id IN (SELECT value FROM json_each(?)) AND kind = ? AND state = 0',
      list(ids),
      kind,
    );
  }

  /** The right actors with these ids. */
  actors(ids: readonly string[]): Actor[] {
    return this.db
      .all<{ body: string }>(
        `SELECT body FROM staged WHERE id IN (SELECT value FROM json_each(?)) AND kind = 'ACTOR' AND state = 0`,
        list(ids),
      )
      .map(({ body }) => parsed<Actor>(body));
  }

  /** How many right rows there are. */
  count(): number {
    return numberFrom(this.db, 'SELECT count(*) AS number FROM staged WHERE state = 0');
  }

  countOf(kind: SubjectKind): number {
    return numberFrom(this.db, 'SELECT count(*) AS number FROM staged WHERE kind = ? AND state = 0', kind);
  }

  /** Sources that right links cite, and actors that they lead to. */
  noteNeeded(ids: readonly string[]): void {
    this.db.run('INSERT OR IGNORE INTO needed (id) SELECT value FROM json_each(?)', list(ids));
  }

  /** Leaves out what only wrong links have mentioned; nobody has asked for it by itself. */
  leaveOutUnneeded(): void {
    this.db.run(
      `UPDATE staged SET state = ? WHERE kind IN ('SOURCE', 'ACTOR') AND derived = 1 AND bare = 0 AND state = ?
       AND id NOT IN (SELECT id FROM needed)`,
      STATE.leftOut,
      STATE.right,
    );
    this.db.run(
      'DELETE FROM look_alike WHERE id IN (SELECT id FROM staged WHERE state = ? AND derived = 1)',
      STATE.leftOut,
    );
  }

  mark(seq: number, state: number): void {
    this.db.run('UPDATE staged SET state = ? WHERE seq = ?', state, seq);
  }

  close(): void {
    try {
      // Without these the lock lasts until the statements are collected, which may be long after.
      this.db.script('PRAGMA locking_mode = NORMAL; SELECT 1 FROM setting');
    } catch {
      // What is damaged or somebody else's holds no lock of ours.
    }
    this.db.close();
  }

  /** Closes it and removes its file. */
  remove(): void {
    this.close();
    for (const ending of ['', '-journal']) rmSync(`${this.#file}${ending}`, { force: true });
  }
}
