import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { type Body, clearLines, labelRoom } from '../../core/layout/forces.ts';
import { boxOfActor } from '../../core/layout/label-size.ts';
import { linesOf } from '../../core/layout/lines.ts';
import { type Joined, middleOf, type Places } from '../../core/layout/places.ts';
import { bestOfTries, type Try } from '../../core/layout/tries.ts';
import { unlinkedBelow } from '../../core/layout/unlinked.ts';
import type { SceneActor } from '../state/scene.ts';
import { largeForceLayout } from './large-force-layout.ts';

/** Beyond this, to look at each pair of actors and at each line in every step takes seconds. */
const MOST_ACTORS = 400;
/** About a second. */
const BUDGET = { each: 50_000_000, all: 80_000_000 };
const LINK_LENGTH = 140;
/** Between labels. */
const AIR = 14;

/**
 * Linked actors draw together, others push apart, and lines keep off whom they do not concern. Pinned ones stay where
 * they are. The same input, the same places.
 */
export function forceLayout(actors: readonly SceneActor[], links: readonly Joined[], pinned: Places): Places {
  return unlinkedBelow(actors, links, pinned, (linked) => {
    if (linked.length > MOST_ACTORS) return largeForceLayout(linked, links, pinned);
    const lines = linesOf(links);
    return bestOfTries(linked.length, lines, BUDGET, (attempt) => layOut(linked, lines, pinned, attempt));
  });
}

function layOut(
  actors: readonly SceneActor[],
  lines: readonly Joined[],
  pinned: Places,
  { steps, begin }: Try,
): Places {
  const middle = middleOf([...pinned.values()]);
  const bodies = actors.map((actor, index): Body => {
    const { width, height } = boxOfActor(actor);
    const room = { width: width + AIR, height: height + AIR };
    const place = pinned.get(actor.id);
    if (place) return { id: actor.id, ...place, fx: place.x, fy: place.y, ...room };
    const { x, y } = begin(index);
    return { id: actor.id, x: middle.x + x, y: middle.y + y, ...room };
  });
  forceSimulation(bodies)
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force(
      'spring',
      forceLink<Body, { source: string; target: string }>(
        lines.map(({ from, to }) => ({ source: from, target: to })),
      )
        .id(({ id }) => id)
        .distance(LINK_LENGTH),
    )
    .force('repel', forceManyBody().strength(-600))
    .force('x', forceX(middle.x).strength(0.04))
    .force('y', forceY(middle.y).strength(0.06))
    .force('labels', labelRoom(bodies))
    .force('lines', clearLines(bodies, lines))
    .stop()
    .tick(steps);
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
}
