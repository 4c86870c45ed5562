import { endDay, type Link, startDay } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import type { ViewState } from '../../core/view/state.ts';
import { daysOf, visible } from '../../core/view/visible.ts';
import { everyLink } from '../store/filters.ts';
import type { GraphRows, GraphStore } from '../store/graph-store.ts';
import { keptRows, type ReadView } from './read-view.ts';

/** All that a picture of these actors can show today: what a view keeps when it is saved. */
export async function rowsAmong(store: GraphStore, ids: readonly string[]): Promise<GraphRows> {
  const [actors, links] = await Promise.all([store.actorsById(ids), store.linksAmong(ids, everyLink)]);
  const found = new Map(actors.map((actor) => [actor.id, actor]));
  return { actors: ids.flatMap((id) => found.get(id) ?? []), links, sources: await sourcesOf(store, links) };
}

/** What a view chooses from: today's data, or what it keeps. */
export async function rowsBehind(store: GraphStore, view: ReadView): Promise<GraphRows> {
  const ids = view.state.actors.map(({ id }) => id);
  return keptRows(view) ?? rowsAmong(store, ids);
}

/** The day that a view shows unless it names one. */
export function lastDayOf({ mode, createdAt }: ReadView, today: string): string {
  return mode === 'FROZEN' ? createdAt.slice(0, 10) : today;
}

/** What a view shows of the rows behind it: actors in the order they were saved, links by id, sources by id. */
export function shownRows(view: ReadView, rows: GraphRows, today: string): GraphRows {
  return passing(view.state, rows, daysOf(view.state, lastDayOf(view, today)));
}

/** What it shows on any day. How many links an actor must have depends on the day, so that is not asked. */
export function rowsOfEveryDay({ state }: ReadView, rows: GraphRows, today: string): GraphRows {
  const { leastLinks: _, mostLinks: __, ...timeless } = state;
  const days = rows.links.map((link) => startDay(link) ?? endDay(link) ?? today);
  return passing(timeless, rows, [...new Set(days)]);
}

function passing(state: ViewState, rows: GraphRows, days: readonly string[]): GraphRows {
  const checked = new Set(rows.sources.flatMap(({ id, checkedOn }) => (checkedOn === undefined ? [] : [id])));
  const { actors, links } = visible(state, rows, days, {
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
