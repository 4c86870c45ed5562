import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import { daysOf, visible } from '../../core/view/visible.ts';
import { everyLink } from '../store/filters.ts';
import type { GraphRows, GraphStore } from '../store/graph-store.ts';
import type { ReadView } from './read-view.ts';

/** All that a picture of these actors can show today: what a view keeps when it is saved. */
export async function rowsAmong(store: GraphStore, ids: readonly string[]): Promise<GraphRows> {
  const [actors, links] = await Promise.all([store.actorsById(ids), store.linksAmong(ids, everyLink)]);
  const found = new Map(actors.map((actor) => [actor.id, actor]));
  return { actors: ids.flatMap((id) => found.get(id) ?? []), links, sources: await sourcesOf(store, links) };
}

/** What a view chooses from: today's data, or what it keeps. */
export async function rowsBehind(store: GraphStore, { state, mode, kept }: ReadView): Promise<GraphRows> {
  if (mode === 'FROZEN' && kept) return kept;
  return rowsAmong(
    store,
    state.actors.map(({ id }) => id),
  );
}

/** The day that a view shows unless it names one. */
export function lastDayOf({ mode, createdAt }: ReadView, today: string): string {
  return mode === 'FROZEN' ? createdAt.slice(0, 10) : today;
}

/** What a view shows of the rows behind it: actors in the order they were saved, links by id, sources by id. */
export function shownRows(view: ReadView, rows: GraphRows, today: string): GraphRows {
  const { state } = view;
  const checked = new Set(rows.sources.flatMap(({ id, checkedOn }) => (checkedOn === undefined ? [] : [id])));
  const { actors, links } = visible(state, rows, daysOf(state, lastDayOf(view, today)), {
    isChecked: (link) => link.evidence.some(({ source }) => checked.has(source)),
    cites: (link, source) => link.evidence.some((piece) => piece.source === source),
  });
  const cited = new Set(links.flatMap((link) => link.evidence.map(({ source }) => source)));
  return { actors, links, sources: rows.sources.filter(({ id }) => cited.has(id)) };
}

async function sourcesOf(store: GraphStore, links: readonly Link[]): Promise<Source[]> {
  const ids = new Set(links.flatMap((link) => link.evidence.map(({ source }) => source)));
  const sources = await store.sourcesById([...ids]);
  return sources.sort((a, b) => (a.id < b.id ? -1 : 1));
}
