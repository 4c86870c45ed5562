import type { Actor } from '../../core/model/actor.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { KeptRow, LookAlike } from '../store/imports.ts';
import type { UploadedFile } from './uploads.ts';

export interface ImportWish {
  name: string;
  files: readonly UploadedFile[];
  by: string;
  /** Reads and checks everything and writes nothing. */
  dryRun: boolean;
  /** Writes nothing where a single row is wrong. */
  strict: boolean;
  /** Rows that were there before and differ are replaced. */
  replace: boolean;
  /** Actors of the files that are others: their id → that of the other. */
  merges: ReadonlyMap<string, string>;
}

/** A list of which only the first are given. */
interface Some<T> {
  total: number;
  first: readonly T[];
}

export interface ImportProblem {
  file: string;
  /** Counted from 1. */
  line: number;
  reason: string;
}

/** Of all rows of an import. */
export interface RunCounts {
  added: number;
  changed: number;
  same: number;
  /** Left as they were. */
  kept: number;
  removed: number;
}

/** An actor of the files and one that it may be, as rows. */
export interface ActorPair extends Pick<LookAlike, 'where' | 'reason'> {
  actor: Actor;
  other: Actor;
}

/** What was made of a file. */
export interface ReadFile {
  name: string;
  /** Null: the file is empty. */
  format: string | null;
  rows: number;
  /** Columns or attributes that nothing was made of. */
  unused: readonly string[];
}

export interface RunReport {
  /** STOPPED: it goes on from there when it is started again. REFUSED: it was to be strict, and a row is wrong. */
  end: 'DONE' | 'STOPPED' | 'REFUSED';
  counts: RunCounts;
  files: readonly ReadFile[];
  problems: Some<ImportProblem>;
  /** Rows that are no part of the model. */
  skipped: readonly { reason: string; count: number }[];
  kept: Some<KeptRow>;
  lookAlikes: Some<ActorPair>;
  /** How many actors of the files were taken for others, by decision. */
  merged: number;
}

export interface RunProgress {
  phase: 'READING' | 'CHECKING' | 'COMPARING' | 'WRITING' | 'REMOVING';
  /** Bytes while reading, rows after. */
  done: number;
  total: number;
}

export interface RunPlace {
  onProgress: (progress: RunProgress) => void;
  /** Stops it at the next place from which it can go on. */
  signal: AbortSignal;
  /** A folder of this import alone, for what has to be kept meanwhile. */
  folder: string;
  /** The file for the whole report. */
  reportPath: string;
}

/** What reads files into the store and takes imports out of it. Its readers live in graph-seed; who starts a server brings them along. */
export interface ImportEngine {
  load(store: GraphStore, wish: ImportWish, place: RunPlace): Promise<RunReport>;
  remove(store: GraphStore, name: string, place: RunPlace): Promise<RunReport>;
}
