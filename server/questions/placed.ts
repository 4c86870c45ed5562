import { LRUCache } from 'lru-cache';
import { apart } from '../../core/layout/apart.ts';
import { forceLayout } from '../../core/layout/force.ts';
import { boxOfActor, type Labelled } from '../../core/layout/label-size.ts';
import { layeredLayout } from '../../core/layout/layered.ts';
import type { Places } from '../../core/layout/places.ts';
import { unlinkedBelow } from '../../core/layout/unlinked.ts';
import type { DrawnRows } from './drawn.ts';

/** More layers than this, and few enough in each that their names find room, read as a chain. */
const LEAST_LAYERS = 3;
const MOST_IN_LAYER = 5;
const MOST_IN_CHAIN = { actors: 16, links: 200 };

/** The size of a mark, before the sketch is fitted into its frame. */
const MARK = 32;

/** A gallery asks for all its pictures again and again, in two themes; laying one out blocks everybody else. */
const kept = new LRUCache<string, Places>({ max: 200 });

/** A gallery has dozens of sketches: each may take a few hundredths of a second. */
const BUDGET = { each: 2_000_000, all: 4_000_000 };

/** Places for the actors of a sketch, the same each time: chains run from left to right, all else is drawn by force. */
export function placed({ actors, links }: DrawnRows) {
  const key = JSON.stringify([
    actors.map(({ id, name }) => [id, name]),
    links.map(({ from, to }) => [from, to]),
  ]);
  const places = kept.get(key) ?? placesOf({ actors, links });
  kept.set(key, places);
  return actors.map((actor) => ({ ...actor, ...(places.get(actor.id) ?? { x: 0, y: 0 }) }));
}

function labelled({ id, name }: DrawnRows['actors'][number]): Labelled {
  return { id, ...boxOfActor({ label: name, size: MARK }) };
}

function placesOf({ actors, links }: DrawnRows): Places {
  return chainPlaces({ actors, links }) ?? apart(byForce({ actors, links }), new Map());
}

function byForce({ actors, links }: DrawnRows): Places {
  return unlinkedBelow(actors.map(labelled), links, new Map(), (linked) =>
    forceLayout(linked, links, new Map(), BUDGET),
  );
}

function chainPlaces({ actors, links }: DrawnRows): Places | null {
  if (actors.length > MOST_IN_CHAIN.actors || !isConnected({ actors, links })) return null;
  const places = layeredLayout(actors.map(labelled), links, 'LAYERED', MOST_IN_CHAIN);
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
