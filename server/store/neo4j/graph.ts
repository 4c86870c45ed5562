import type { ColumnsSeen } from './columns-in-memory.ts';
import type { Connection, Run } from './connection.ts';
import type { Labels } from './labels.ts';

/** A graph: the database that has it, and what it calls its nodes there. */
export interface Graph {
  db: Connection;
  labels: Labels;
  /** How many entries of its log of changes are kept. */
  entriesKept: number;
}

/** One for whoever may count from columns instead of asking. */
export interface CountedGraph extends Graph {
  columns: ColumnsSeen;
}

/** A transaction on a graph. */
export interface Transaction {
  run: Run;
  labels: Labels;
}

/** Where the log of changes stands while a transaction holds it. */
export interface HeldLog {
  /** True once a dataset has been loaded whole: until then there is nothing to have changed. */
  hasBegun: boolean;
  oldest: number;
  latest: number;
}

/** A transaction that holds the log, so that nobody else writes. */
export interface Writing extends Transaction {
  log: HeldLog;
  entriesKept: number;
}
