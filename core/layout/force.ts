import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { type Body, clearLines, labelRoom } from './forces.ts';
import type { Labelled } from './label-size.ts';
import { linesOf } from './lines.ts';
import { type Joined, middleOf, type Places } from './places.ts';
import { type Budget, bestOfTries, type Try } from './tries.ts';

const LINK_LENGTH = 140;
/** Between labels. */
const AIR = 14;

/**
 * Linked actors draw together, others push apart, and lines keep off whom they do not concern. What is fixed stays. The
 * same input, the same places.
 */
export function forceLayout(
  actors: readonly Labelled[],
  links: readonly Joined[],
  fixed: Places,
  budget: Budget,
): Places {
  const lines = linesOf(links);
  return bestOfTries(actors.length, lines, budget, (attempt) => layOut(actors, lines, fixed, attempt));
}

function layOut(
  actors: readonly Labelled[],
  lines: readonly Joined[],
  fixed: Places,
  { steps, begin }: Try,
): Places {
  const middle = middleOf([...fixed.values()]);
  const bodies = actors.map(({ id, width, height }, index): Body => {
    const room = { width: width + AIR, height: height + AIR };
    const place = fixed.get(id);
    if (place) return { id, ...place, fx: place.x, fy: place.y, ...room };
    const { x, y } = begin(index);
    return { id, x: middle.x + x, y: middle.y + y, ...room };
  });
  const springs = lines.map(({ from, to }) => ({ source: from, target: to }));
  const spring = forceLink<Body, { source: string; target: string }>(springs).id((body) => body.id);
  forceSimulation(bodies)
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force('spring', spring.distance(LINK_LENGTH))
    .force('repel', forceManyBody().strength(-600))
    .force('x', forceX(middle.x).strength(0.04))
    .force('y', forceY(middle.y).strength(0.06))
    .force('labels', labelRoom(bodies))
    .force('lines', clearLines(bodies, lines))
    .stop()
    .tick(steps);
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
}
