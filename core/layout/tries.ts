import { countCrossings, countInTheWay } from './lines.ts';
import type { Joined, Place, Places } from './places.ts';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const FIRST_DISTANCE = 60;
const MOST_STEPS = 300;
const MOST_TRIES = 12;
/** A line that passes the middle of an actor as near as this is a flaw. */
const IN_THE_WAY = 26;

export interface Try {
  /** How many steps the forces may take. */
  steps: number;
  /** Where an actor begins: on a spiral round the origin, in each try with somebody else in the middle. */
  begin: (index: number) => Place;
}

/** What the tries may cost. Unit: a step's look from one actor at one other or at one line. */
export interface Budget {
  each: number;
  all: number;
}

/**
 * Lays out from several beginnings and answers the places with the fewest lines through actors and across each other.
 * The same input, the same places.
 */
export function bestOfTries(
  actors: number,
  lines: readonly Joined[],
  budget: Budget,
  layOut: (attempt: Try) => Places,
): Places {
  const workOfAStep = Math.max(1, actors * (actors + lines.length));
  const steps = Math.max(1, Math.min(MOST_STEPS, Math.round(budget.each / workOfAStep)));
  const tries = Math.max(1, Math.min(MOST_TRIES, Math.floor(budget.all / (steps * workOfAStep))));
  let best: { places: Places; flaws: number } = { places: new Map(), flaws: Number.POSITIVE_INFINITY };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const places = layOut({ steps, begin: (index) => firstPlace(index, attempt, actors) });
    const flaws = 3 * countInTheWay(places, lines, IN_THE_WAY) + countCrossings(places, lines);
    if (flaws < best.flaws) best = { places, flaws };
  }
  return best.places;
}

function firstPlace(index: number, attempt: number, count: number): Place {
  const at = (index + Math.floor((attempt * count) / MOST_TRIES)) % count;
  const turn = at * GOLDEN_ANGLE + attempt;
  const distance = FIRST_DISTANCE * Math.sqrt(at + 0.5);
  return { x: distance * Math.cos(turn), y: distance * Math.sin(turn) };
}
