import { emptyView } from '../../core/view/address.ts';
import type { SavedView } from '../store/graph-store.ts';

/** A view as today's code knows it: what was saved before a filter existed does not use it. */
export function withWholeState(view: SavedView): SavedView {
  return { ...view, state: { ...emptyView(), ...view.state } };
}
