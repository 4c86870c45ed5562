import type { LayoutName, PlacedActor } from '../../core/view/state.ts';
import { forceLayout } from './force.ts';
import { layeredLayout } from './layered.ts';
import { isPlaced, type Joined } from './placed.ts';

/** Gives every actor without a place one, the same way each time. Actors that have a place keep it. */
export function placeActors(
  actors: readonly PlacedActor[],
  links: readonly Joined[],
  layout: LayoutName,
): PlacedActor[] {
  if (actors.every(isPlaced)) return [...actors];
  // Layers can't be built round fixed places, so newcomers to a laid out picture settle by force.
  const layered = layout === 'LAYERED' && !actors.some(isPlaced);
  const places = layered ? layeredLayout(actors, links) : forceLayout(actors, links);
  return actors.map((actor) => {
    if (isPlaced(actor)) return actor;
    const { x, y } = places.get(actor.id) ?? { x: 0, y: 0 };
    return { ...actor, x: rounded(x), y: rounded(y) };
  });
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
