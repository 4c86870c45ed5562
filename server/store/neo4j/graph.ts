import type { ColumnsSeen } from './columns-in-memory.ts';
import type { Connection } from './connection.ts';
import type { Labels } from './labels.ts';

/** A graph: the database that has it, and what it calls its nodes there. */
export interface Graph {
  db: Connection;
  labels: Labels;
}

/** One for whoever may count from columns instead of asking. */
export interface CountedGraph extends Graph {
  columns: ColumnsSeen;
}
