import type { Row, SubjectKind } from './change-log.ts';
import { revisionOf } from './revision.ts';

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

/** Two actors that may be one. */
export interface LookAlike {
  id: string;
  other: string;
  /** Whether the other one was in the graph before, or comes with the import as well. */
  where: 'GRAPH' | 'IMPORT';
  /**
   * What they have in common, in English, and by code and parts: the name and the country of both or of each, the scheme
   * and the identifier, or the id that is made of the name.
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
}

export interface ImportOutcome extends Omit<ImportCounts, 'kept'> {
  kept: KeptRow[];
}

export interface ImportOptions {
  /** Rows that were there before and differ are put in the place of those. */
  replace: boolean;
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

/** Rows of one kind, sorted by what an import is to do with them. */
export interface SortedRows {
  put: Row[];
  /** Rows that belong to the import from now on. */
  joining: { id: string; revision: string }[];
  outcome: ImportOutcome;
}

/** In the order in which they are removed: what stands on others first. */
export const KINDS_OF_ROWS = { LINK: 'links', ACTOR: 'actors', SOURCE: 'sources' } as const satisfies Record<
  SubjectKind,
  KindOfRow
>;

/**
 * What an import does with rows of one kind. It adds what is not there and has not been retracted, and changes what it
 * has brought itself if nobody has changed it since. What was there before any import stays nobody's.
 */
export function sortRows(
  name: string,
  rows: readonly Row[],
  stored: ReadonlyMap<string, Row>,
  memberships: ReadonlyMap<string, readonly Membership[]>,
  retracted: ReadonlySet<string>,
  replace: boolean,
): SortedRows {
  const sorted: SortedRows = { put: [], joining: [], outcome: { added: 0, changed: 0, same: 0, kept: [] } };
  const { put, joining, outcome } = sorted;
  for (const row of rows) {
    const { id } = row;
    const revision = revisionOf(row);
    const before = stored.get(id);
    const held = memberships.get(id) ?? [];
    const found = before && revisionOf(before);
    const own = held.find((one) => one.import === name);
    const isOwn = own !== undefined && own.revision === found;
    if (found === undefined && retracted.has(id) && !replace) {
      outcome.kept.push({ id, reason: 'RETRACTED' });
    } else if (found !== undefined && found !== revision && !isOwn && !replace) {
      outcome.kept.push({ id, reason: own === undefined ? 'DIFFERS' : 'CHANGED' });
    } else {
      if (found !== revision) put.push(row);
      outcome[found === undefined ? 'added' : found === revision ? 'same' : 'changed'] += 1;
      if (found === undefined || held.length > 0) joining.push({ id, revision });
    }
  }
  return sorted;
}

/** The outcomes of several kinds of row as one. */
export function sumOutcomes(outcomes: readonly ImportOutcome[]): ImportOutcome {
  return {
    added: outcomes.reduce((sum, { added }) => sum + added, 0),
    changed: outcomes.reduce((sum, { changed }) => sum + changed, 0),
    same: outcomes.reduce((sum, { same }) => sum + same, 0),
    kept: outcomes.flatMap(({ kept }) => kept),
  };
}

/** What the removal of an import has to know of one of its rows. */
export interface HeldRow {
  id: string;
  /** As it is stored. */
  row: Row;
  /** By all imports. */
  memberships: readonly Membership[];
  /** How many links or citations stand on it. */
  held: number;
}

/** Why a row outlives the import; null: it goes. */
export function whyKept(
  name: string,
  kind: SubjectKind,
  { row, memberships, held }: HeldRow,
): KeptRow['reason'] | null {
  if (memberships.some((one) => one.import !== name)) return 'SHARED';
  if (memberships.every(({ revision }) => revision !== revisionOf(row))) return 'CHANGED';
  return held === 0 ? null : kind === 'ACTOR' ? 'LINKED' : 'CITED';
}
