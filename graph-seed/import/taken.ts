import { slugOf } from '../../server/editing/new-id.ts';
import type { Row, SubjectKind } from '../../server/store/change-log.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { ImportRecord } from '../../server/store/imports.ts';
import { idOfParts } from './ids.ts';
import { rowsOf } from './rows-of.ts';

/** The id of a row whose own the graph has for another one. */
export function ownId({ name }: ImportRecord, { id }: { id: string }): string {
  return idOfParts([name, id]);
}

/** The ids of rows that differ from those of the graph, and whose rows there this import has not brought. */
export async function foreignAmong(
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

/** Whether an id has a word of what is said of its row, as readable ones have: then whoever writes it means that row. */
export function isTelling(id: string, texts: readonly string[]): boolean {
  const words = new Set(
    texts.flatMap((text) => text.split(/\s+/)).flatMap((word) => slugOf(word).split('-')),
  );
  const number = CODE.exec(id)?.[1];
  if (number !== undefined && !words.has(number)) return false;
  return (id.match(/[a-z0-9]+/g) ?? []).some((word) => words.has(word));
}
