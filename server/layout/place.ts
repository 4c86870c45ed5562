import { apart } from '../../core/layout/apart.ts';
import type { Body, Joined, Place, Places } from '../../core/layout/places.ts';
import { regularLayout } from '../../core/layout/regular.ts';
import { type Actor, nameOf } from '../../core/model/actor.ts';
import type { LayoutName, PlacedActor } from '../../core/view/state.ts';
import { forceLayout } from './force.ts';
import { layeredLayout } from './layered.ts';

/**
 * Gives every actor without a place one, the same way each time. Actors that have a place keep it. `facts` are the
 * actors of the picture, in any order.
 */
export function placeActors(
  actors: readonly PlacedActor[],
  facts: readonly Actor[],
  links: readonly Joined[],
  layout: LayoutName,
): PlacedActor[] {
  const fixed = new Map(actors.flatMap(({ id, x, y }) => placeOf(id, x, y)));
  if (fixed.size === actors.length) return [...actors];
  // An order can't be built round places of no order, so newcomers to a picture settle by force.
  const ideal = fixed.size > 0 ? forceLayout(actors, links, fixed) : layOut(layout, facts.map(bodyOf), links);
  const places = apart(ideal, fixed);
  return actors.map((actor) => {
    const place = places.get(actor.id);
    return place ? { ...actor, x: rounded(place.x), y: rounded(place.y) } : actor;
  });
}

function layOut(layout: LayoutName, bodies: readonly Body[], links: readonly Joined[]): Places {
  if (layout === 'FORCE') return forceLayout(bodies, links, new Map());
  if (layout === 'LAYERED' || layout === 'LAYERED_DOWN') return layeredLayout(bodies, links, layout);
  return regularLayout(layout, bodies, links);
}

function placeOf(id: string, x: number | undefined, y: number | undefined): [string, Place][] {
  return x === undefined || y === undefined ? [] : [[id, { x, y }]];
}

function bodyOf(actor: Actor): Body {
  const { id, kind, country = null } = actor;
  return { id, kind, country, name: nameOf(actor, 'EN') };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
