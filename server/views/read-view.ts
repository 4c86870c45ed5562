import { emptyView } from '../../core/view/address.ts';
import type { GraphRows, GraphStore, SavedView } from '../store/graph-store.ts';

/** A view to be shown. */
export interface ReadView extends SavedView {
  /** It follows the data, but is read as it was when it was saved. */
  isAsSaved?: true;
}

/** Longer ones are nobody's; the databases need not be asked. */
const LONGEST_ID = 200;

export async function viewById(store: GraphStore, id: string): Promise<ReadView | null> {
  if (id.length > LONGEST_ID) return null;
  const [view] = await store.viewsById([id]);
  return view ? readable(view) : null;
}

/** A view as today's code knows it: what was saved before a filter existed does not use it. */
export function readable(view: SavedView): ReadView {
  return { ...view, state: { ...emptyView(), ...view.state } };
}

/** A view that reads nothing but the data it was saved with; null where it keeps none. */
export function asSaved(view: ReadView): ReadView | null {
  if (view.kept === undefined) return null;
  return view.mode === 'FROZEN' ? view : { ...view, mode: 'FROZEN', isAsSaved: true };
}

/** What a view shows whatever the graph says today; null where it follows the graph. */
export function keptRows({ mode, kept }: ReadView): GraphRows | null {
  return mode === 'FROZEN' ? (kept ?? null) : null;
}
