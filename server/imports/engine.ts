import type { Actor } from '../../core/model/actor.ts';
import type { ImportFormatName } from '../../core/model/import-formats.ts';
import type { CodedReason, ImportProblem } from '../../core/model/import-reasons.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { KeptRow, LookAlike } from '../store/imports.ts';
import type { UploadedFile } from './uploads.ts';

/** What files do not say by themselves. */
export interface ReadingOptions {
  /** Null: told by each file. */
  format: ImportFormatName | null;
  /** Null: UTF-8, or what the first bytes say. */
  encoding: string | null;
  /** The name of an uploaded file that says which column is what; null: the columns' names say it. */
  mapping: string | null;
  /** Who says so, for links that name no source. */
  source: { title: string; publisher: string; url?: string; date?: string } | null;
}

export interface ImportOptions extends ReadingOptions {
  name: string;
  files: readonly UploadedFile[];
  /** Where the mapping is. */
  mappingFile: UploadedFile | null;
  /** How many bytes a file may have, unpacked. */
  mostBytes: number;
  by: string;
  /** Reads and checks everything and writes nothing. */
  dryRun: boolean;
  /** Writes nothing unless every file can be read and every row is right. */
  strict: boolean;
  /** Rows that were there before and differ are replaced. */
  replace: boolean;
  /** Actors of the files that are others: their id → that of the other; null: they are not, whatever was decided before. */
  merges: ReadonlyMap<string, string | null>;
}

/** A list of which only the first are given. */
interface Some<T> {
  total: number;
  first: readonly T[];
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
export interface ActorPair extends Pick<LookAlike, 'where' | 'reason' | 'code' | 'values'> {
  actor: Actor;
  other: Actor;
}

/** Why an import came to nothing, or a file. */
export interface ImportFailure {
  code: string;
  message: string;
  /** Why files were refused, by a code of the engine; null: it is not about the files. */
  refusal: string | null;
  /** The file, and the line where there is one; null: it is about no file. */
  place: string | null;
}

/** What was made of a file. */
export interface ReadFile {
  name: string;
  /** Null: the file is empty, or can't be read. */
  format: ImportFormatName | null;
  rows: number;
  /** Columns or attributes that nothing was made of: the first of them. */
  unused: readonly string[];
  /** How many there are; after 10,000 they are not counted on. */
  unusedCount: number;
  /** Why nothing of it is imported; null: it was read to its end. */
  failure: ImportFailure | null;
}

export interface SkippedRows extends Omit<CodedReason, 'field'> {
  count: number;
}

export interface RunReport {
  /** STOPPED: it goes on from there when it is started again. REFUSED: it was to be strict, and a row is wrong or a file can't be read. */
  end: 'DONE' | 'STOPPED' | 'REFUSED';
  counts: RunCounts;
  files: readonly ReadFile[];
  problems: Some<ImportProblem>;
  /** How many rows are wrong: one may be in several ways. */
  wrongRows: number;
  /** Rows that are no part of the model. */
  skipped: readonly SkippedRows[];
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
  load(store: GraphStore, options: ImportOptions, place: RunPlace): Promise<RunReport>;
  remove(store: GraphStore, name: string, place: RunPlace): Promise<RunReport>;
}
