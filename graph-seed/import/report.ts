import type { Actor } from '../../core/model/actor.ts';
import type { ImportProblem } from '../../core/model/import-reasons.ts';
import type { ReadFile, SkippedRows } from '../../server/imports/engine.ts';
import type { ImportCounts, KeptRow, KindOfRow, LookAlike } from '../../server/store/imports.ts';

/** A list of which only the first are given. */
export interface Some<T> {
  total: number;
  first: T[];
}

/** What came of an import, or, of a dry run, what would. */
export interface ImportReport {
  name: string;
  /** REFUSED: strict, and not every row was right or not every file could be read. */
  state: 'FINISHED' | 'CHECKED' | 'REFUSED' | 'CANCELLED';
  /** How many rows an earlier run had written, where this one went on behind it. */
  continuedBehind: number | null;
  files: ReportedFile[];
  tally: Record<KindOfRow, ImportCounts>;
  /** What is wrong with rows, which are left out. */
  problems: Some<ImportProblem>;
  /** How many rows that are: one may be wrong in several ways. */
  wrongRows: number;
  /** Rows that are no part of the model and left out. */
  skipped: SkippedRows[];
  /** Rows that were there before and differ. */
  kept: Some<KeptRow>;
  lookAlikes: Some<LookAlike>;
  /** Those of the files among the look-alikes that are given. */
  actors: Actor[];
  /** Actors that are others by decision. */
  merged: number;
}

export interface ReportedFile extends ReadFile {
  /** What to do on the command line about a file that can't be read. */
  hint?: string;
}

/** How many of each list a report holds; the others are in its file. */
export const MOST_REPORTED = 100;

export interface ImportProgress {
  phase: 'READING' | 'CHECKING' | 'COMPARING' | 'WRITING';
  /** Bytes while reading, rows after. */
  done: number;
  total: number;
}

export type OnImportProgress = (progress: ImportProgress) => void;
