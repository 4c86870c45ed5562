import { type Stand, standOf } from '../../core/exchange/stand.ts';
import type { GraphRows, GraphStore } from '../store/graph-store.ts';

/** What data some rows of the graph are, as it is today. */
export async function standToday(store: GraphStore, { actors, links }: GraphRows): Promise<Stand> {
  const ids = [...actors, ...links].map(({ id }) => id);
  const [dataset, imports] = await Promise.all([store.dataset(), store.importsAmong(ids)]);
  return standOf(dataset ?? { version: '', licence: '' }, imports);
}
