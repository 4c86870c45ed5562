import type { Exchange } from '../../core/exchange/exchange.ts';
import type { Stand } from '../../core/exchange/stand.ts';
import { inLanguage, type Language } from '../../core/language/text.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { addressesOf } from './addresses.ts';
import { changedAt } from './changed-at.ts';
import { keptRows, type ReadView } from './read-view.ts';
import { standToday } from './stand.ts';
import { lastDayOf, rowsBehind, rowsOfEveryDay, shownRows } from './view-rows.ts';

export interface ViewReading {
  store: GraphStore;
  /** A day. */
  today: string;
  /** Where this server is reached from outside, without a slash at the end. */
  publicUrl: string;
  /** With the links of every day, of which `onDay` and `onItsDays` choose. */
  isOfEveryDay?: boolean;
}

/** A view with the data that it shows, ready for figure and export. `language`: of its words; null: as it was saved. */
export async function viewExchange(
  view: ReadView,
  language: Language | null,
  { store, today, publicUrl, isOfEveryDay = false }: ViewReading,
): Promise<Exchange> {
  const behind = await rowsBehind(store, view);
  const rows = (isOfEveryDay ? rowsOfEveryDay : shownRows)(view, behind, today);
  const state = language === null ? view.state : { ...view.state, labels: language };
  const note = inLanguage(view.note, state.labels);
  const stand = keptRows(view) === null ? await standToday(store, behind) : await standKept(store, view);
  const { page, asSaved } = addressesOf(view, publicUrl);
  const changed = await changedAt(store, view, behind);
  const shown = new Set(rows.actors.map(({ id }) => id));
  return {
    title: inLanguage(view.title, state.labels) ?? view.id,
    ...(note !== null && { note }),
    address: page,
    ...stand,
    day: state.activeOn ?? lastDayOf(view, today),
    state: { ...state, actors: state.actors.filter(({ id }) => shown.has(id)) },
    ...rows,
    missing: state.actors.length - behind.actors.length,
    saved: {
      mode: view.mode,
      on: view.createdAt.slice(0, 10),
      ...(changed !== null && { changedOn: changed.slice(0, 10) }),
      ...(asSaved !== null && { asSaved }),
    },
  };
}

/** Views of before there were licences have that of today. */
async function standKept(store: GraphStore, { datasetVersion, licence }: ReadView): Promise<Stand> {
  return { datasetVersion, licence: licence ?? (await store.dataset())?.licence ?? '' };
}
