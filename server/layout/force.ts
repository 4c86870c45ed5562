import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { type Body, clearLines, labelRoom } from '../../core/layout/forces.ts';
import type { Size } from '../../core/layout/label-size.ts';
import { linesOf } from '../../core/layout/lines.ts';
import { type Joined, middleOf, type Places } from '../../core/layout/places.ts';
import { type Budget, bestOfTries, type Try } from '../../core/layout/tries.ts';
import { unlinkedBelow } from '../../core/layout/unlinked.ts';

/** About half a second, which everybody else waits for. */
const BUDGET = { each: 20_000_000, all: 30_000_000 };
const LINK_LENGTH = 140;
/** Between labels. */
const AIR = 14;

/** An actor with the room that it and its label take. */
export type Labelled = { id: string } & Size;

/**
 * Linked actors draw together, others push apart, and lines keep off whom they do not concern. What is fixed stays.
 */
export function forceLayout(
  actors: readonly Labelled[],
  links: readonly Joined[],
  fixed: Places,
  budget: Budget = BUDGET,
): Places {
  return unlinkedBelow(actors, links, fixed, (linked) => {
    const lines = linesOf(links);
    return bestOfTries(linked.length, lines, budget, (attempt) => layOut(linked, lines, fixed, attempt));
  });
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
