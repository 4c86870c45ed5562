import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { countCrossings, countInTheWay, linesOf } from '../../core/layout/lines.ts';

import { type Joined, middleOf, type Place, type Places } from '../../core/layout/places.ts';
import { unlinkedBelow } from '../../core/layout/unlinked.ts';
import type { SceneActor } from '../state/scene.ts';
import { type Body, clearLines, labelRoom } from './forces.ts';
import { boxOfActor } from './label-size.ts';
import { largeForceLayout } from './large-force-layout.ts';

/** Beyond this, to look at each pair of actors and at each line in every step takes seconds. */
const MOST_ACTORS = 400;
const STEPS = 300;
/** Steps times actors times what each is compared with: about a second. */
const MOST_WORK_OF_A_TRY = 50_000_000;
const MOST_WORK = 80_000_000;
const MOST_TRIES = 12;
const LINK_LENGTH = 140;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const FIRST_DISTANCE = 60;
/** Between labels. */
const AIR = 14;
/** A line that passes the middle of an actor as near as this is a flaw. */
const IN_THE_WAY = 26;

/**
 * Linked actors draw together, others push apart, and lines keep off whom they do not concern. Pinned ones stay where
 * they are. The same input, the same places.
 */
export function forceLayout(actors: readonly SceneActor[], links: readonly Joined[], pinned: Places): Places {
  return unlinkedBelow(actors, links, pinned, (linked) =>
    linked.length > MOST_ACTORS
      ? largeForceLayout(linked, links, pinned)
      : bestOfTries(linked, linesOf(links), pinned),
  );
}

/** From several beginnings, the picture with the fewest lines through actors and across each other. */
function bestOfTries(actors: readonly SceneActor[], lines: readonly Joined[], pinned: Places): Places {
  const workOfAStep = actors.length * (actors.length + lines.length);
  const steps = Math.min(STEPS, Math.round(MOST_WORK_OF_A_TRY / workOfAStep));
  const tries = Math.max(1, Math.min(MOST_TRIES, Math.floor(MOST_WORK / (steps * workOfAStep))));
  let best: { places: Places; flaws: number } = { places: new Map(), flaws: Number.POSITIVE_INFINITY };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const places = tryFrom(attempt, steps, actors, lines, pinned);
    const flaws = 3 * countInTheWay(places, lines, IN_THE_WAY) + countCrossings(places, lines);
    if (flaws < best.flaws) best = { places, flaws };
  }
  return best.places;
}

function tryFrom(
  attempt: number,
  steps: number,
  actors: readonly SceneActor[],
  lines: readonly Joined[],
  pinned: Places,
): Places {
  const middle = middleOf([...pinned.values()]);
  const bodies = actors.map((actor, index): Body => {
    const { width, height } = boxOfActor(actor);
    const place = pinned.get(actor.id);
    const room = { width: width + AIR, height: height + AIR };
    return place
      ? { id: actor.id, ...place, fx: place.x, fy: place.y, ...room }
      : { id: actor.id, ...firstPlace(index, attempt, actors.length, middle), ...room };
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

/** On a spiral round the middle, each try beginning with somebody else. */
function firstPlace(index: number, attempt: number, count: number, middle: Place): Place {
  const at = (index + Math.floor((attempt * count) / MOST_TRIES)) % count;
  const turn = at * GOLDEN_ANGLE + attempt;
  const distance = FIRST_DISTANCE * Math.sqrt(at + 0.5);
  return { x: middle.x + distance * Math.cos(turn), y: middle.y + distance * Math.sin(turn) };
}
