import type { LogEntry, Row } from '../store/change-log.ts';
import { StoreConflict } from '../store/errors.ts';
import type { GraphRows, GraphStore } from '../store/graph-store.ts';
import { asNamed, type Placed, placed, type Taken } from './place.ts';
import type { Signed } from './problems.ts';
import { editOf, type FieldOf, refusal } from './written.ts';

/** How often an edit gives way to others that take the ids made for it. */
const MOST_TURNS = 20;

/** A row as it was given: what it gets wrong is told. A new one may come without an id. */
export type GivenRow<Kind extends Row> = Omit<Kind, 'id'> & { id?: string };

export interface Given<Kind extends Row> extends Signed {
  row: GivenRow<Kind>;
  /** Of the row that it replaces; null: it must be new. */
  revision: string | null;
}

/**
 * A row as it stands after an edit, and what was logged of it: null where nothing differed, and of a row that was there
 * already the entry that added it, if it is its last.
 */
export interface Put<Kind extends Row> {
  row: Kind;
  entry: LogEntry | null;
}

/** What an edit is to write. */
interface Putting<Kind extends Row> {
  signed: Signed;
  /** The row that the edit is about. */
  row: Kind;
  /** What is not there yet of it and of those that come with it, which must be new. */
  put: GraphRows;
  /** The ids that were made here. */
  made: readonly string[];
  /** Where those who gave the rows see an id. */
  fieldOf: FieldOf;
}

/** Whether an id is to be made for the row. */
export function isNameless({ row, revision }: Pick<Given<Row>, 'row' | 'revision'>): boolean {
  return row.id === undefined && revision === null;
}

/** Puts a row with which no others come. */
export async function putAlone<Kind extends Row>(
  store: GraphStore,
  signed: Signed,
  given: Given<Kind>,
  row: Kind,
  rowsOf: (rows: Kind[]) => GraphRows,
  field: string,
): Promise<Put<Kind>> {
  return putRows(store, given.revision, async (taken) => {
    const place = isNameless(given) ? await placed(store, row, taken) : asNamed(row);
    return {
      signed,
      row: place.row,
      put: rowsOf(freshRows([place])),
      made: madeIds([place]),
      fieldOf: () => field,
    };
  });
}

export function freshRows<Kind extends Row>(rows: readonly Placed<Kind>[]): Kind[] {
  return rows.filter(({ isThere }) => !isThere).map(({ row }) => row);
}

export function madeIds(rows: readonly Placed<Row>[]): string[] {
  return rows.filter(({ isMade }) => isMade).map(({ row }) => row.id);
}

/**
 * Writes what is to be written, planned anew, with what is known by then, each time that somebody faster takes an id made for
 * it. Where all of it is there already it was sent before, and nothing is written.
 */
export async function putRows<Kind extends Row>(
  store: GraphStore,
  revision: string | null,
  plan: (taken: Taken) => Promise<Putting<Kind>>,
): Promise<Put<Kind>> {
  const taken = new Map<string, Row | null>();
  for (;;) {
    const { signed, row, put, made, fieldOf } = await plan(taken);
    const ids = [...put.sources, ...put.actors, ...put.links].map(({ id }) => id);
    if (ids.length === 0) return { row, entry: await additionOf(store, row.id) };
    const expected = new Map(ids.map((id) => [id, id === row.id ? revision : null]));
    const edit = editOf(signed, { put, expected });
    try {
      const entries = await store.edit(edit);
      return { row, entry: entries.find(({ subject }) => subject.id === row.id) ?? null };
    } catch (error) {
      // Where an id that was known to be taken is wanted still, there are no others.
      const wasFaster =
        error instanceof StoreConflict &&
        made.includes(error.found.id) &&
        !taken.has(error.found.id) &&
        taken.size < MOST_TURNS;
      if (!wasFaster) throw refusal(error, edit, fieldOf);
      taken.set(error.found.id, error.found.row);
    }
  }
}

async function additionOf(store: GraphStore, id: string): Promise<LogEntry | null> {
  const { items } = await store.edits({ of: [id], by: null }, { first: 1, after: null, withTotal: false });
  const last = items[0]?.node;
  return last?.change === 'ADDED' ? last : null;
}
