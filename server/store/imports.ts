import type { SubjectKind } from './change-log.ts';
import type { GraphRows } from './graph-store.ts';

/** UNFINISHED: it is being written, or was interrupted. REMOVING: its rows are being taken away, or that was interrupted. */
export type ImportState = 'UNFINISHED' | 'FINISHED' | 'REMOVING';

/** What became of rows. */
export interface ImportCounts {
  added: number;
  changed: number;
  same: number;
  /** Were there before and differ, or were retracted: left as they are. */
  kept: number;
}

export type KindOfRow = 'actors' | 'links' | 'sources';

export const KINDS_OF_ROWS = { ACTOR: 'actors', LINK: 'links', SOURCE: 'sources' } as const satisfies Record<
  SubjectKind,
  KindOfRow
>;

/** Two actors that may be one. */
export interface LookAlike {
  id: string;
  other: string;
  /** Whether the other one was in the graph before, or comes with the import as well. */
  where: 'GRAPH' | 'IMPORT';
  /**
   * What they have in common, in English, and by code and parts: the name and the country of both or of each, the scheme
   * and the identifier, or the id.
   */
  reason: string;
  code: 'SAME_NAME' | 'SAME_IDENTIFIER' | 'SAME_ID';
  values: string[];
  /** 0–1. */
  score: number;
}

/** Which process works on an import, and until when it need not say so again. */
export interface Lease {
  host: string;
  process: number;
  until: string;
}

/** What is kept of an import under its name. */
export interface ImportRecord {
  name: string;
  state: ImportState;
  /** Who answers for it; null: nobody said. */
  by: string | null;
  files: string[];
  /** ISO 8601, UTC. */
  startedAt: string;
  updatedAt: string;
  finishedAt: string | null;
  /** How far it is: of the same files and options, and in which stage, all rows up to a place have been written. */
  checkpoint: { fingerprint: string; stage: number; after: number } | null;
  tally: Record<KindOfRow, ImportCounts>;
  /** The surest. */
  lookAlikes: LookAlike[];
  /** Actors of its files that are others by decision: their id → that of the other. Holds for later runs too. */
  merges: Record<string, string>;
  /** Null: nobody works on it. */
  lease: Lease | null;
}

/** An import with the number of rows that belong to it now. */
export interface CountedImport extends ImportRecord, Record<KindOfRow, number> {}

/** A row that an import or its removal leaves as it is. */
export interface KeptRow {
  id: string;
  reason: 'DIFFERS' | 'RETRACTED' | 'SHARED' | 'CHANGED' | 'LINKED' | 'CITED';
  /** The row is the one that the import has brought: not the file has changed, but somebody the graph. */
  isAsBrought?: true;
}

export interface ImportOutcome extends Omit<ImportCounts, 'kept'> {
  kept: KeptRow[];
}

export interface ImportOptions {
  /** Rows that were there before and differ are put in the place of those. */
  replace: boolean;
  /** The rows are what links say of actors and sources: they change nothing that says more. */
  areMentions?: boolean;
  /** Says what would become of the rows and writes nothing. */
  isTrial: boolean;
  /** What is to be kept of the import once these rows are in; written with them, or not at all. */
  record: (outcome: ImportOutcome) => ImportRecord;
}

export interface ImportRemoval {
  removed: number;
  /** Rows that stay, and from now on belong to nobody. */
  kept: KeptRow[];
  /** How many rows are still to be looked at; none: the import is gone. */
  left: number;
}

/** A row's belonging to an import, with the revision that the import gave it. */
export interface Membership {
  import: string;
  revision: string;
}

/** The part of the port that is about imports. */
export interface ImportStore {
  /** Adds rows that belong to an import, in one transaction with what is kept of it; what was there before stays as it was. */
  importRows(name: string, rows: GraphRows, options: ImportOptions): Promise<ImportOutcome>;
  /** By name. */
  imports(): Promise<CountedImport[]>;
  /** Some rows of a kind that belong to each import, by id. */
  importedIds(names: readonly string[], kind: SubjectKind, most: number): Promise<Map<string, string[]>>;
  /** The names of the imports that any of these actors, links and sources belong to, in order. */
  importsAmong(ids: readonly string[]): Promise<string[]>;
  saveImport(record: ImportRecord): Promise<void>;
  /** Takes away those of these rows that belong to an import alone and that nothing else stands on; the others stay its. */
  takeBack(name: string, kind: SubjectKind, ids: readonly string[]): Promise<Omit<ImportRemoval, 'left'>>;
  /** Takes away rows that belong to an import alone and that nothing else stands on; looks at so many at most. */
  removeImport(name: string, most: number): Promise<ImportRemoval>;
}
