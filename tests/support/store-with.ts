import type { GraphStore } from '../../server/store/graph-store.ts';

/** The same store, some of whose methods are others, for each request too. */
export function storeWith(store: GraphStore, others: Partial<GraphStore>): GraphStore {
  const altered: GraphStore = { ...store, ...others, until: () => altered };
  return altered;
}
