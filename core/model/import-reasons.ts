import type { Fault, RowCode } from './problems.ts';

/** Why a row of a file can't be imported or is left out, beside what may be wrong with any row. */
export const IMPORT_REASONS = [
  'LINE_TOO_LONG',
  'QUOTE_OPEN',
  'QUOTES_OPEN',
  'MORE_CELLS',
  'NOT_JSON',
  'NO_ROW',
  'UNREADABLE',
  'TOO_DEEP',
  'NEEDS_ENDS',
  'ID_TAKEN_BY_ACTOR',
  'ID_TAKEN_BY_LINK',
  'ID_TAKEN_BY_SOURCE',
  'ID_TAKEN_BY_VIEW',
  'DUPLICATE_ID',
  'UNSURE_END',
  'CALLED_OTHERWISE',
  'NOT_A_NUMBER',
  'AMBIGUOUS_NUMBER',
  'UNIT_MISSING',
  'NO_KIND',
  'LEADS_OUT',
] as const;

export type ImportReason = (typeof IMPORT_REASONS)[number];

/** Why a row of a file is not imported, for pages in other languages too. */
export interface CodedReason extends Fault<RowCode | ImportReason> {
  /** Such as `evidence.0.source`; null: it is about the row as a whole. */
  field: string | null;
}

export interface ImportProblem extends CodedReason {
  file: string;
  /** Counted from 1. */
  line: number;
  /** Which one of several on the line, such as `node n1`; null: the line says it. */
  element: string | null;
}

/** Why nothing at all is imported, or nothing of a file. */
export type ImportRefusal =
  | 'UNREADABLE_FILE'
  | 'NOT_TEXT'
  | 'ZIP_ARCHIVE'
  | 'TOO_LARGE'
  | 'UNKNOWN_FORMAT'
  | 'UNKNOWN_COLUMNS'
  | 'WRONG_MAPPING'
  | 'WRONG_MERGES'
  | 'WRONG_NAME'
  | 'BEING_REMOVED'
  | 'NO_SUCH_IMPORT'
  | 'ALREADY_RUNNING';
