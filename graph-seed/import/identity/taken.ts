import { slugOf } from '../../../server/editing/new-id.ts';
import type { Row, SubjectKind } from '../../../server/store/change-log.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import type { ImportRecord } from '../../../server/store/imports.ts';
import { idOfParts, onlyCounts } from '../ids.ts';
import { rowsOf } from '../rows-of.ts';
import type { StagedRow } from '../staging/staging.ts';

/** The id of a row whose own the graph has for another one. An actor has the number of a source already, if they have one number. */
export function ownId({ name }: ImportRecord, kind: SubjectKind, { id }: { id: string }): string {
  return idOfParts([name, kind === 'SOURCE' && onlyCounts(id) ? `source-${id}` : id]);
}

/** How rows of a kind are told from those of the graph that have their ids. */
interface Telling<Staged extends StagedRow, There extends Row> {
  kind: SubjectKind;
  read: (ids: readonly string[]) => Promise<There[]>;
  isAnother: (staged: Staged, there: There) => boolean;
  /** Whether it says too little to be told from the row that an earlier run has given an id of its own. */
  isOwnAgain?: (staged: Staged, own: There) => boolean;
}

/**
 * Who else has the ids of staged rows: rows of the graph that this import has not brought and that are others. Null: nobody
 * any more, but an earlier run has given the row an id of its own, which it keeps.
 */
export async function othersOf<Staged extends StagedRow, There extends Row>(
  store: GraphStore,
  record: ImportRecord,
  batch: readonly Staged[],
  { kind, read, isAnother, isOwnAgain }: Telling<Staged, There>,
): Promise<Map<string, There | null>> {
  const rows = await read(batch.flatMap((one) => [one.id, ownId(record, kind, one)]));
  const there = new Map(rows.map((row) => [row.id, row]));
  const suspects = batch.flatMap((one) => {
    const other = there.get(one.id);
    return other && isAnother(one, other) ? [one.row] : [];
  });
  const foreign = await foreignAmong(store, record, kind, suspects);
  return new Map(
    batch.flatMap((one): [string, There | null][] => {
      const other = there.get(one.id);
      const own = there.get(ownId(record, kind, one));
      if (own && (!other || isOwnAgain?.(one, own))) return [[one.id, null]];
      if (!other) return [];
      return foreign.has(one.id) ? [[one.id, other]] : [];
    }),
  );
}

/** The ids of rows that differ from those of the graph, and whose rows there this import has not brought. */
async function foreignAmong(
  store: GraphStore,
  record: ImportRecord,
  kind: SubjectKind,
  rows: readonly Row[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { kept } = await store.importRows(record.name, rowsOf(kind, rows), {
    replace: false,
    isTrial: true,
    record: () => record,
  });
  return new Set(kept.flatMap(({ id, reason }) => (reason === 'DIFFERS' ? [id] : [])));
}

/** A word and a number: many files have a `report-1`. */
const CODE = /^[a-z]+[._-]*(\d{1,3})$/;

export function isCode(id: string): boolean {
  return CODE.test(id);
}

/** Whether an id has a word of what is said of its row, as readable ones have: then whoever writes it means that row. */
export function isTelling(id: string, texts: readonly string[]): boolean {
  const words = new Set(
    texts.flatMap((text) => text.split(/\s+/)).flatMap((word) => slugOf(word).split('-')),
  );
  const number = CODE.exec(id)?.[1];
  if (number !== undefined && !words.has(number)) return false;
  return (id.match(/[a-z0-9]+/g) ?? []).some((word) => words.has(word));
}
