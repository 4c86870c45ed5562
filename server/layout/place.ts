import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Link } from '../../core/model/link.ts';
import type { PlacedActor } from '../../core/view/state.ts';

const STEPS = 200;
const LINK_LENGTH = 130;

interface Body {
  id: string;
  x?: number;
  y?: number;
  fx?: number;
  fy?: number;
}

/**
 * Gives every actor without a place one, the same way each time: d3-force begins from a fixed spiral and uses a seeded
 * generator of its own. Actors that have a place keep it.
 */
export function placeActors(
  actors: readonly PlacedActor[],
  links: readonly Pick<Link, 'from' | 'to'>[],
): PlacedActor[] {
  if (actors.every(isPlaced)) return [...actors];
  const bodies: Body[] = actors.map((actor) =>
    isPlaced(actor) ? { id: actor.id, x: actor.x, y: actor.y, fx: actor.x, fy: actor.y } : { id: actor.id },
  );
  const springs = links.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(springs)
        .id((body) => body.id)
        .distance(LINK_LENGTH),
    )
    .force('charge', forceManyBody().strength(-900))
    .force('collide', forceCollide(48))
    .force('x', forceX(0).strength(0.04))
    .force('y', forceY(0).strength(0.07))
    .stop()
    .tick(STEPS);
  return actors.map((actor, index) => ({
    ...actor,
    x: rounded(bodies[index]?.x),
    y: rounded(bodies[index]?.y),
  }));
}

function isPlaced(actor: PlacedActor): actor is PlacedActor & { x: number; y: number } {
  return actor.x !== undefined && actor.y !== undefined;
}

function rounded(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10;
}
