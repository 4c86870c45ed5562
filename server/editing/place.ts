import type { Row } from '../store/change-log.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { revisionOf } from '../store/revision.ts';

const MOST_NAMESAKES = 20;

/** Ids that are known to be taken, with their rows; null: by something else, or not to be looked at. */
export type Taken = ReadonlyMap<string, Row | null>;

/** A row with the id that it has from now on. */
export interface Placed<Kind extends Row> {
  row: Kind;
  /** The id was made here: whoever put the row gave none. */
  isMade: boolean;
  /** The graph has this very row: it is sent again, as after an answer that was lost. */
  isThere: boolean;
}

/** Under the id that it was given. */
export function asNamed<Kind extends Row>(row: Kind): Placed<Kind> {
  return { row, isMade: false, isThere: false };
}

/**
 * Under its own id, or one of `id-2`, `id-3` …: that of a row which says the same, else the first that is free. The last of
 * them is made of what the row says, so that it too is found again.
 */
export async function placed<Kind extends Row>(
  store: GraphStore,
  row: Kind,
  taken: Taken = new Map(),
): Promise<Placed<Kind>> {
  const { id } = row;
  const revision = revisionOf(row);
  const numbered = Array.from({ length: MOST_NAMESAKES }, (_, index) => `${id}-${index + 2}`);
  const last = `${id}-${revision}`;
  const wanted = [id, ...numbered, last];
  const found = new Map<string, Row | null>([...(await rowsAt(store, wanted)), ...taken]);
  const saysTheSame = (one: string) => {
    const there = found.get(one) ?? null;
    return there !== null && revisionOf({ ...there, id }) === revision;
  };
  const same = wanted.find(saysTheSame);
  if (same !== undefined) return { row: { ...row, id: same }, isMade: true, isThere: true };
  const free = wanted.find((one) => !found.has(one)) ?? last;
  return { row: { ...row, id: free }, isMade: true, isThere: false };
}

async function rowsAt(store: GraphStore, ids: readonly string[]): Promise<Map<string, Row | null>> {
  const [views, ...rows] = await Promise.all([
    store.viewsById(ids),
    store.actorsById(ids),
    store.linksById(ids),
    store.sourcesById(ids),
  ]);
  return new Map<string, Row | null>([
    ...views.map(({ id }) => [id, null] as const),
    ...rows.flat().map((row) => [row.id, row] as const),
  ]);
}
