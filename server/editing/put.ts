import type { LogEntry, Row } from '../store/change-log.ts';
import type { GraphRows, GraphStore } from '../store/graph-store.ts';
import { freeId } from './new-id.ts';
import type { Signed } from './problems.ts';
import { editOf, type FieldOf, written } from './written.ts';

/** A row as it was given: what it gets wrong is told. A new one may come without an id. */
export type GivenRow<Kind extends Row> = Omit<Kind, 'id'> & { id?: string };

export interface Given<Kind extends Row> extends Signed {
  row: GivenRow<Kind>;
  /** Of the row that it replaces; null: it must be new. */
  revision: string | null;
}

/** A row as it stands after an edit, and what was logged of it; null where nothing differed. */
export interface Put<Kind extends Row> {
  row: Kind;
  entry: LogEntry | null;
}

/** The id that was given; a new row without one gets a free one that begins like this. */
export async function idOf(
  store: GraphStore,
  { row, revision }: Pick<Given<Row>, 'row' | 'revision'>,
  beginning: () => string,
  givenAway: readonly string[] = [],
): Promise<string | undefined> {
  return row.id === undefined && revision === null ? freeId(store, beginning(), givenAway) : row.id;
}

/** Puts a row with those that come with it, which must be new. */
export async function putRows<Kind extends Row>(
  store: GraphStore,
  signed: Signed,
  row: Kind,
  revision: string | null,
  put: GraphRows,
  fieldOf: FieldOf,
): Promise<Put<Kind>> {
  const ids = [...put.sources, ...put.actors, ...put.links].map(({ id }) => id);
  const expected = new Map([...ids.map((id) => [id, null] as const), [row.id, revision] as const]);
  const entries = await written(store, editOf(signed, { put, expected }), fieldOf);
  return { row, entry: entries.find(({ subject }) => subject.id === row.id) ?? null };
}
