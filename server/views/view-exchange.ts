import type { Exchange } from '../../core/exchange/exchange.ts';
import { inLanguage, type Language } from '../../core/language/text.ts';
import type { GraphStore, SavedView } from '../store/graph-store.ts';
import { viewRows } from './view-rows.ts';

export interface ViewReading {
  store: GraphStore;
  /** A day. */
  today: string;
  /** Where this server is reached from outside, without a slash at the end. */
  publicUrl: string;
}

/** A view with the data that it shows, ready for figure and export. `language`: of its words; null: as it was saved. */
export async function viewExchange(
  view: SavedView,
  language: Language | null,
  { store, today, publicUrl }: ViewReading,
): Promise<Exchange> {
  const state = language === null ? view.state : { ...view.state, labels: language };
  const [rows, dataset] = await Promise.all([viewRows(store, view, today), store.dataset()]);
  const known = new Set(rows.actors.map(({ id }) => id));
  const note = inLanguage(view.note, state.labels);
  return {
    title: inLanguage(view.title, state.labels) ?? view.id,
    ...(note !== null && { note }),
    address: `${publicUrl}/v/${view.id}`,
    datasetVersion: view.mode === 'FROZEN' ? view.datasetVersion : (dataset?.version ?? ''),
    licence: dataset?.licence ?? '',
    day: state.activeOn ?? (view.mode === 'FROZEN' ? view.createdAt.slice(0, 10) : today),
    state: { ...state, actors: state.actors.filter(({ id }) => known.has(id)) },
    ...rows,
  };
}
