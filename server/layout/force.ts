import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { PlacedActor } from '../../core/view/state.ts';
import { isPlaced, type Joined, type Places } from './placed.ts';

const STEPS = 300;
const LINK_LENGTH = 130;

interface Body {
  id: string;
  x?: number;
  y?: number;
  fx?: number;
  fy?: number;
}

/** Linked actors draw together, others push apart. Actors that have a place stay in it. */
export function forceLayout(actors: readonly PlacedActor[], links: readonly Joined[]): Places {
  const bodies: Body[] = actors.map((actor) =>
    isPlaced(actor) ? { id: actor.id, x: actor.x, y: actor.y, fx: actor.x, fy: actor.y } : { id: actor.id },
  );
  const springs = links.map(({ from, to }) => ({ source: from, target: to }));
  const spring = forceLink<Body, { source: string; target: string }>(springs).id((body) => body.id);
  // d3-force begins from a fixed spiral and has a seeded generator of its own: the same input, the same places.
  forceSimulation(bodies)
    .force('link', spring.distance(LINK_LENGTH))
    .force('charge', forceManyBody().strength(-900))
    .force('collide', forceCollide(48))
    .force('x', forceX(0).strength(0.04))
    .force('y', forceY(0).strength(0.07))
    .stop()
    .tick(STEPS);
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}
