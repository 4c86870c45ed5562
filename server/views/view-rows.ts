import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import { daysOf, visible } from '../../core/view/visible.ts';
import { everyLink } from '../store/filters.ts';
import type { GraphRows, GraphStore, SavedView } from '../store/graph-store.ts';

/** All that a picture of these actors can show today: what a frozen view keeps. */
export async function rowsAmong(store: GraphStore, ids: readonly string[]): Promise<GraphRows> {
  const [actors, links] = await Promise.all([store.actorsById(ids), store.linksAmong(ids, everyLink)]);
  const found = new Map(actors.map((actor) => [actor.id, actor]));
  return { actors: ids.flatMap((id) => found.get(id) ?? []), links, sources: await sourcesOf(store, links) };
}

/** What a view shows on its day: actors in the order they were saved, links by id, sources by id. */
export async function viewRows(store: GraphStore, view: SavedView, today: string): Promise<GraphRows> {
  const { state, mode, kept, createdAt } = view;
  const rows =
    kept ??
    (await rowsAmong(
      store,
      state.actors.map(({ id }) => id),
    ));
  const lastSeen = mode === 'FROZEN' ? createdAt.slice(0, 10) : today;
  const checked = new Set(rows.sources.flatMap(({ id, checkedOn }) => (checkedOn === undefined ? [] : [id])));
  const { actors, links } = visible(state, rows, daysOf(state, lastSeen), {
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
