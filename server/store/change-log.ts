import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { PartialText } from '../../core/language/text.ts';
import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';

export type LoggedChange = 'ADDED' | 'CHANGED' | 'RETRACTED' | 'REMOVED';
export type SubjectKind = 'ACTOR' | 'LINK' | 'SOURCE';

export type Row = Actor | Link | Source;

/** Why a link is no longer claimed. */
export interface Retraction {
  /** A day. */
  on: string;
  reason: PartialText;
}

/** What happened to one row of the graph. */
export interface LogEntry {
  /** Counts from 1, without a gap, in the order in which the changes were committed. */
  sequence: number;
  /** ISO 8601, UTC, by the clock of the server that wrote it. */
  at: string;
  change: LoggedChange;
  subjectKind: SubjectKind;
  /** As it stood after the change; what was retracted or removed, as it last stood. */
  subject: Row;
  retraction?: Retraction;
  /** Who answers for it; it is an edit then and kept for good. Absent: it came with a dataset or an import. */
  by?: string;
  /** What the editor says of it. */
  note?: string;
  /** The row before an edit; absent where there was none. */
  before?: Row;
  /** The sequence of the edit that this one undoes. */
  reverts?: number;
}

/** A stretch of a store's log. */
export interface ChangeLog {
  /** Tells this log from that of another store, or of one that was made anew. */
  id: string;
  /** Entries up to this sequence are no longer kept. */
  oldest: number;
  /** The sequence of the last entry; 0 where nothing has happened. */
  latest: number;
  /** By sequence. */
  entries: LogEntry[];
}

/** An entry before it has its place, with its rows as they are stored. */
export interface NewEntry
  extends Pick<LogEntry, 'change' | 'subjectKind' | 'retraction' | 'by' | 'note' | 'reverts'> {
  id: string;
  body: string;
  before?: string;
}

/** How many entries a store keeps: a client that was away for longer has to read the graph anew. */
export const ENTRIES_KEPT = 100_000;

/** The name of a new log. */
export function newLogId(): string {
  return randomBytes(4).toString('hex');
}

/** What it changes to put these rows in the place of those stored, which come by id; equal ones change nothing. */
export function changesBy(
  subjectKind: SubjectKind,
  rows: readonly { id: string }[],
  stored: ReadonlyMap<string, string>,
): NewEntry[] {
  const known = new Map(stored);
  return rows.flatMap((row): NewEntry[] => {
    const { id } = row;
    const body = JSON.stringify(row);
    const before = known.get(id);
    known.set(id, body);
    if (before === undefined) return [{ change: 'ADDED', subjectKind, id, body }];
    return sameRow(before, body) ? [] : [{ change: 'CHANGED', subjectKind, id, body }];
  });
}

/** The entries of links that are retracted: those stored, by id, in the order of the retractions. */
export function retractionsOf(
  stored: ReadonlyMap<string, string>,
  retractions: ReadonlyMap<string, Retraction>,
): NewEntry[] {
  return [...retractions].flatMap(([id, retraction]): NewEntry[] => {
    const body = stored.get(id);
    return body === undefined ? [] : [{ change: 'RETRACTED', subjectKind: 'LINK', id, body, retraction }];
  });
}

/** The entries of rows that are removed: those stored, by id, in the order of the ids. */
export function removalsOf(
  subjectKind: SubjectKind,
  ids: readonly string[],
  stored: ReadonlyMap<string, string>,
): NewEntry[] {
  return ids.flatMap((id): NewEntry[] => {
    const body = stored.get(id);
    return body === undefined ? [] : [{ change: 'REMOVED', subjectKind, id, body }];
  });
}

/** The order of a row's keys says nothing. */
function sameRow(one: string, other: string): boolean {
  return one === other || isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
}
