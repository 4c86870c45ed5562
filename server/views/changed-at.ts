import type { GraphRows, GraphStore } from '../store/graph-store.ts';
import type { ReadView } from './read-view.ts';

/**
 * When the data behind a live view last changed since it was saved (ISO 8601, UTC); null: the log tells of no change,
 * as it no longer does of those long ago, or the view does not follow the data. `behind`: its actors, all links among
 * them and their sources, whatever its day and filters show.
 */
export async function changedAt(
  store: GraphStore,
  view: ReadView,
  behind: GraphRows,
): Promise<string | null> {
  if (view.mode === 'FROZEN') return null;
  // What has gone since is known from what was kept.
  const rows = view.kept ? [behind, view.kept] : [behind];
  const ids = rows.flatMap(({ links, sources }) => [...links, ...sources].map(({ id }) => id));
  const at = await store.lastChangeOf([...new Set([...view.state.actors.map(({ id }) => id), ...ids])]);
  return at !== null && at > view.createdAt ? at : null;
}
