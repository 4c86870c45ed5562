import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Joined, Places } from '../../core/layout/places.ts';

const STEPS = 300;
/** Steps times actors: what takes about half a second, which everybody else waits for. */
const MOST_WORK = 60_000;
const LINK_LENGTH = 130;

interface Body {
  id: string;
  x?: number;
  y?: number;
  fx?: number;
  fy?: number;
}

/** Linked actors draw together, others push apart. What is fixed stays. */
export function forceLayout(
  actors: readonly { id: string }[],
  links: readonly Joined[],
  fixed: Places,
): Places {
  const bodies = actors.map(({ id }): Body => {
    const place = fixed.get(id);
    return place ? { id, ...place, fx: place.x, fy: place.y } : { id };
  });
  const springs = links.map(({ from, to }) => ({ source: from, target: to }));
  const spring = forceLink<Body, { source: string; target: string }>(springs).id((body) => body.id);
  const steps = Math.max(30, Math.min(STEPS, Math.round(MOST_WORK / bodies.length)));
  // d3-force begins from a fixed spiral and has a seeded generator of its own: the same input, the same places.
  forceSimulation(bodies)
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force('link', spring.distance(LINK_LENGTH))
    .force('charge', forceManyBody().strength(-900))
    .force('collide', forceCollide(48))
    .force('x', forceX(0).strength(0.04))
    .force('y', forceY(0).strength(0.07))
    .stop()
    .tick(steps);
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}
