import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Joined, Places } from '../../core/layout/places.ts';
import type { SceneActor } from '../state/scene.ts';

interface Body {
  id: string;
  x?: number;
  y?: number;
  fx?: number;
  fy?: number;
}

const LINK_LENGTH = 120;
const STEPS = 300;
/** Steps times actors: about three seconds. */
const MOST_WORK = 300_000;
/** Coarser than d3's 0.9: far actors push as one. */
const THETA = 1.2;

/** Force for hundreds and thousands of actors. The same input, the same places: d3-force has seeded random numbers. */
export function largeForceLayout(
  actors: readonly SceneActor[],
  links: readonly Joined[],
  pinned: Places,
): Places {
  const bodies = actors.map(({ id }): Body => {
    const place = pinned.get(id);
    return place ? { id, ...place, fx: place.x, fy: place.y } : { id };
  });
  const springs = links.map(({ from, to }) => ({ source: from, target: to }));
  const steps = Math.min(STEPS, Math.round(MOST_WORK / bodies.length));
  forceSimulation(bodies)
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force(
      'spring',
      forceLink<Body, { source: string; target: string }>(springs)
        .id(({ id }) => id)
        .distance(LINK_LENGTH),
    )
    .force('repel', forceManyBody().strength(-900).theta(THETA))
    .force('room', forceCollide(44))
    .force('x', forceX(0).strength(0.04))
    .force('y', forceY(0).strength(0.06))
    .stop()
    .tick(steps);
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}
