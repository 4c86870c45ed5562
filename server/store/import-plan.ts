import type { Row, SubjectKind } from './change-log.ts';
import type { GraphRows } from './graph-store.ts';
import {
  type ImportOptions,
  type ImportOutcome,
  type KeptRow,
  KINDS_OF_ROWS,
  type Membership,
} from './imports.ts';
import { saysLess } from './mentions.ts';
import { parsed } from './parsed.ts';
import { revisionOf } from './revision.ts';

/** What others stand on first. */
const ORDER_OF_WRITING: readonly SubjectKind[] = ['SOURCE', 'ACTOR', 'LINK'];
/** What stands on others first. */
export const ORDER_OF_REMOVAL: readonly SubjectKind[] = ORDER_OF_WRITING.toReversed();

/** Rows kind by kind, in the order in which they are written, without the kinds of which there are none. */
export function rowsByKind(rows: GraphRows): [kind: SubjectKind, rows: readonly Row[]][] {
  return ORDER_OF_WRITING.flatMap((kind): [SubjectKind, readonly Row[]][] => {
    const ofKind = rows[KINDS_OF_ROWS[kind]];
    return ofKind.length > 0 ? [[kind, ofKind]] : [];
  });
}

/** What a store knows of rows of one kind, by their ids. */
export interface KnownRows {
  /** As they are stored. */
  stored: ReadonlyMap<string, string>;
  /** Of all imports. */
  memberships: ReadonlyMap<string, readonly Membership[]>;
}

/** The same before an import writes some. */
export interface RowsBefore extends KnownRows {
  /** Null: rows of this kind are not retracted. */
  retracted: ReadonlySet<string> | null;
}

/** Rows of one kind, sorted by what an import is to do with them. */
interface SortedRows {
  put: Row[];
  /** Rows that belong to the import from now on. */
  joining: { id: string; revision: string }[];
  outcome: ImportOutcome;
}

/**
 * What an import does with rows of one kind. It adds what is not there and has not been retracted, and changes what it
 * has brought itself if nobody has changed it since, but for mentions that say less. What was there before any import stays
 * nobody's.
 */
export function sortRows(
  name: string,
  rows: readonly Row[],
  { stored, memberships, retracted }: RowsBefore,
  { replace, areMentions = false }: Pick<ImportOptions, 'replace' | 'areMentions'>,
): SortedRows {
  const sorted: SortedRows = { put: [], joining: [], outcome: { added: 0, changed: 0, same: 0, kept: [] } };
  const { put, joining, outcome } = sorted;
  for (const row of rows) {
    const { id } = row;
    const revision = revisionOf(row);
    const found = storedRevision(stored, id);
    const held = memberships.get(id) ?? [];
    const own = held.find((one) => one.import === name);
    const isOwn = own !== undefined && own.revision === found;
    const known = isOwn && areMentions ? stored.get(id) : undefined;
    const mayChange = isOwn && !(known !== undefined && saysLess(row, parsed<Row>(known)));
    if (found === undefined && retracted?.has(id) && !replace) {
      outcome.kept.push({ id, reason: 'RETRACTED' });
    } else if (found !== undefined && found !== revision && !mayChange && !replace) {
      const isAsBrought = own?.revision === revision;
      outcome.kept.push({
        id,
        reason: own === undefined ? 'DIFFERS' : 'CHANGED',
        ...(isAsBrought && { isAsBrought }),
      });
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

/** A row of an import that is being removed. */
export interface HeldRow {
  id: string;
  /** How many links or citations stand on it. */
  held: number;
}

/** Rows that are to belong to other imports once one is gone, by the names of these. */
type Bequests = Map<string, { id: string; revision: string }[]>;

/**
 * What an import that goes leaves to others, as it stands, so that it goes with the last of them: what they have too and it has
 * changed last, and what only their links stand on; `standing` gives one of these for each row.
 */
export function bequestsOf(
  name: string,
  { stored, memberships }: KnownRows,
  standing: ReadonlyMap<string, string>,
): Bequests {
  const bequests: Bequests = new Map();
  for (const [id, all] of memberships) {
    const revision = storedRevision(stored, id);
    if (revision === undefined || all.every((one) => one.import !== name || one.revision !== revision))
      continue;
    const others = all.filter((one) => one.import !== name);
    const heirs = others.length > 0 ? others.map((one) => one.import) : [standing.get(id) ?? []].flat();
    for (const heir of heirs) bequests.set(heir, [...(bequests.get(heir) ?? []), { id, revision }]);
  }
  return bequests;
}

/** Which rows of one kind go with their import, and why the others outlive it. */
export function sortHeld(
  name: string,
  kind: SubjectKind,
  rows: readonly HeldRow[],
  { stored, memberships }: KnownRows,
): { going: string[]; kept: KeptRow[] } {
  const whyKept = ({ id, held }: HeldRow): KeptRow['reason'] | null => {
    const revision = storedRevision(stored, id);
    const all = memberships.get(id) ?? [];
    if (all.some((one) => one.import !== name)) return 'SHARED';
    if (all.every((one) => one.revision !== revision)) return 'CHANGED';
    return held === 0 ? null : kind === 'ACTOR' ? 'LINKED' : 'CITED';
  };
  const going: string[] = [];
  const kept: KeptRow[] = [];
  for (const row of rows) {
    const { id } = row;
    const reason = whyKept(row);
    if (reason === null) going.push(id);
    else kept.push({ id, reason });
  }
  return { going, kept };
}

function storedRevision(stored: ReadonlyMap<string, string>, id: string): string | undefined {
  const body = stored.get(id);
  return body === undefined ? undefined : revisionOf(JSON.parse(body) as Row);
}
