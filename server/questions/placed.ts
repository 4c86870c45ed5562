import { apart } from '../../core/layout/apart.ts';
import { boxOfActor } from '../../core/layout/label-size.ts';
import type { Places } from '../../core/layout/places.ts';
import { forceLayout, type Labelled } from '../layout/force.ts';
import { layeredLayout } from '../layout/layered.ts';
import type { DrawnRows } from './drawn.ts';

/** More layers than this, and few enough in each that their names find room, read as a chain. */
const LEAST_LAYERS = 3;
const MOST_IN_LAYER = 5;
const MOST_IN_CHAIN = 16;

/** The size of a mark, before the sketch is fitted into its frame. */
const MARK = 32;

/** A gallery asks for all its pictures again and again, in two themes; laying one out blocks everybody else. */
const kept = new Map<string, Places>();
const MOST_KEPT = 200;

/** A gallery has dozens of sketches: each may take a few hundredths of a second. */
const BUDGET = { each: 2_000_000, all: 4_000_000 };

/** Places for the actors of a sketch, the same each time: chains run from left to right, all else is drawn by force. */
export function placed({ actors, links }: DrawnRows) {
  const key = JSON.stringify([
    actors.map(({ id, name }) => [id, name]),
    links.map(({ from, to }) => [from, to]),
  ]);
  const places = kept.get(key) ?? keep(key, placesOf({ actors, links }));
  return actors.map((actor) => ({ ...actor, ...(places.get(actor.id) ?? { x: 0, y: 0 }) }));
}

function labelled({ id, name }: DrawnRows['actors'][number]): Labelled {
  return { id, ...boxOfActor({ label: name, size: MARK }) };
}

function placesOf({ actors, links }: DrawnRows): Places {
  return (
    chainPlaces({ actors, links }) ??
    apart(forceLayout(actors.map(labelled), links, new Map(), BUDGET), new Map())
  );
}

/** Forgets what has been kept for longest. */
function keep(key: string, places: Places): Places {
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, places);
  return places;
}

function chainPlaces({ actors, links }: DrawnRows): Places | null {
  if (actors.length > MOST_IN_CHAIN || !isConnected({ actors, links })) return null;
  const places = layeredLayout(actors.map(labelled), links, 'LAYERED');
  const layers = new Map<number, number>();
  for (const { x } of places.values()) layers.set(Math.round(x), (layers.get(Math.round(x)) ?? 0) + 1);
  return layers.size >= LEAST_LAYERS && Math.max(...layers.values()) <= MOST_IN_LAYER ? places : null;
}

function isConnected({ actors, links }: DrawnRows): boolean {
  const reached = new Set(actors.slice(0, 1).map(({ id }) => id));
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { from, to } of links) {
      if (reached.has(from)) reached.add(to);
      else if (reached.has(to)) reached.add(from);
    }
  }
  return reached.size === actors.length;
}
