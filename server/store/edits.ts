import type { LogEntry, Retraction } from './change-log.ts';
import type { GraphRows, Page, PageRequest } from './graph-store.ts';

/** What somebody does to the graph by hand, whole or not at all. */
export interface Edit {
  put: GraphRows;
  retract: ReadonlyMap<string, Retraction>;
  /** Links are retracted, never removed. */
  remove: { actors: readonly string[]; sources: readonly string[] };
  /** Who answers for it. */
  by: string;
  note?: string;
  /** The sequence of the entry that it undoes. */
  reverts?: number;
  /** The revision that the row of an id must have; null: there must be none. */
  expected: ReadonlyMap<string, string | null>;
}

/** Which edits. Null: any. */
export interface EditFilter {
  /** To any of these actors, links and sources. */
  of: readonly string[] | null;
  by: string | null;
}

/** The part of the port that is about editing. */
export interface EditStore {
  /**
   * Does all of it or nothing, and logs what differs from the rows before: gives those entries. Rejects with
   * StoreConflict where a row is not as expected, with StoreDangling where a link would lose an end or a source.
   */
  edit(edit: Edit): Promise<LogEntry[]>;
  /** Entries with `by`, newest first. */
  edits(filter: EditFilter, page: PageRequest): Promise<Page<LogEntry>>;
  /** Those with these sequences, in any order. */
  editsAt(sequences: readonly number[]): Promise<LogEntry[]>;
  /** Those that undo one with these sequences, oldest first. */
  editsUndoing(sequences: readonly number[]): Promise<LogEntry[]>;
}
