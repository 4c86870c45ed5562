import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '../../core/exchange/exchange.ts';
import { byId } from '../../core/exchange/exchange.ts';
import type { Language, Text } from '../../core/language/text.ts';
import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import { emptyView } from '../../core/view/address.ts';
import type { LayoutName, PlacedActor } from '../../core/view/state.ts';
import { daysOf, visible } from '../../core/view/visible.ts';
import { placeActors } from '../../server/layout/place.ts';
import { projectRoot } from '../../server/project-root.ts';

interface CuratedView {
  id: string;
  title: Text;
  note: Text;
  actors: string[];
  layout: LayoutName;
}

const TODAY = '2026-11-26';

const actors = rows<Actor>('actors');
const links = rows<Link>('links');
const sources = rows<Source>('sources');
const views = rows<CuratedView>('views');

export const curated = views.map(({ id }) => id);

/** A curated view of the shipped data as a picture, laid out as the server does. */
export function curatedExchange(id: string, labels: Language, comparedWith?: string): Exchange {
  const view = views.find((one) => one.id === id);
  if (!view) throw new Error(`no view ${id}`);
  return exchangeOf(view, labels, comparedWith);
}

/** The most linked of the shipped data, all at once. */
export function crowdExchange(count: number): Exchange {
  const degree = new Map<string, number>();
  for (const { from, to } of links) for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const most = [...actors].sort(
    (one, other) => (degree.get(other.id) ?? 0) - (degree.get(one.id) ?? 0) || (one.id < other.id ? -1 : 1),
  );
  const title = { en: 'The crowd', it: 'La folla' };
  const ids = most.slice(0, count).map((actor) => actor.id);
  return exchangeOf({ id: 'crowd', title, note: title, actors: ids, layout: 'FORCE' }, 'EN');
}

function exchangeOf(view: CuratedView, labels: Language, comparedWith?: string): Exchange {
  const known = byId(actors);
  const own = view.actors.flatMap((id) => known.get(id) ?? []);
  const ids = new Set(view.actors);
  const among = links.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const state = {
    ...emptyView(),
    labels,
    ...(comparedWith !== undefined && { comparedWith }),
    actors: placesOf(view, own, among),
  };
  const everything = { isChecked: () => true, cites: () => true };
  const shown = visible(state, { actors: own, links: among }, daysOf(state, TODAY), everything);
  const cited = new Set(shown.links.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const key = labels === 'IT' ? 'it' : 'en';
  return {
    title: view.title[key],
    note: view.note[key],
    address: `https://chokepoint.example/v/${view.id}`,
    datasetVersion: '2026-11-24',
    licence: 'CC BY 4.0',
    day: TODAY,
    state,
    ...shown,
    sources: sources.filter(({ id }) => cited.has(id)).sort((one, other) => (one.id < other.id ? -1 : 1)),
    saved: { mode: 'LIVE', on: '2026-11-24' },
  };
}

const places = new Map<string, PlacedActor[]>();

/** Laid out once: it takes longer than to draw. */
function placesOf({ id, layout, actors: ids }: CuratedView, own: Actor[], among: Link[]): PlacedActor[] {
  const key = `${id} ${ids.length}`;
  const unplaced = own.map((actor) => ({ id: actor.id }));
  const placed = places.get(key) ?? placeActors(unplaced, own, among, layout);
  places.set(key, placed);
  return placed;
}

function rows<Row>(name: string): Row[] {
  const file = join(projectRoot(), 'graph-seed', 'data', `${name}.jsonl`);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}
