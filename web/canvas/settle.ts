import { forceCollide, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import { clearLines } from '../../core/layout/forces.ts';
import { linesOf } from '../../core/layout/lines.ts';
import { type Joined, middleOf, type Place, type Places } from '../../core/layout/places.ts';
import type { Box } from './label-room.ts';

export interface SettleJob {
  /** Who is there already: they stay. */
  there: Places;
  newcomers: readonly string[];
  links: readonly Joined[];
}

interface Body {
  id: string;
  x: number;
  y: number;
  vx?: number;
  vy?: number;
  fx?: number;
  fy?: number;
}

const ROUNDS = 160;
const FIRST_DISTANCE = 110;
/** How far repulsion is felt. */
const FELT = 420;
const REACH = 2 * FELT;
/** Rounds times bodies times lines: what takes about a second. */
const MOST_WORK = 60_000_000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places for newcomers: near the actors that they are linked to, clear of everybody else and of lines that are not
 * theirs. Who is there already does not move. Deterministic: d3-force brings its own seeded random numbers.
 */
export function settle({ there, newcomers, links }: SettleJob): Places {
  const bodies = new Map<string, Body>();
  newcomers.forEach((id, index) => {
    bodies.set(id, { id, ...firstPlace(id, index, there, links) });
  });
  const sight = boxRound([...bodies.values()]);
  for (const [id, { x, y }] of there) if (isIn(sight, { x, y })) bodies.set(id, { id, x, y, fx: x, fy: y });
  const springs = links
    .filter(({ from, to }) => bodies.has(from) && bodies.has(to) && !(there.has(from) && there.has(to)))
    .map(({ from, to }) => ({ source: from, target: to }));
  const moving = [...bodies.values()];
  const lines = linesOf(links).filter(({ from, to }) => bodies.has(from) && bodies.has(to));
  const simulation = forceSimulation(moving)
    .force(
      'spring',
      forceLink<Body, (typeof springs)[number]>(springs)
        .id(({ id }) => id)
        .distance(120)
        .strength(0.25),
    )
    .force('repel', forceManyBody().strength(-420).distanceMax(FELT))
    .force('room', forceCollide(54).iterations(2))
    .stop();
  if (ROUNDS * bodies.size * lines.length <= MOST_WORK) simulation.force('lines', clearLines(moving, lines));
  simulation.tick(ROUNDS);
  return new Map(newcomers.flatMap((id) => placeOf(bodies.get(id))));
}

/** On a spiral round the middle of those it is linked to; without any, round the middle of all. */
function firstPlace(id: string, index: number, there: Places, links: readonly Joined[]): Place {
  const near = links.flatMap(({ from, to }) => {
    const place = from === id ? there.get(to) : to === id ? there.get(from) : undefined;
    return place ? [place] : [];
  });
  const middle = middleOf(near.length > 0 ? near : [...there.values()]);
  const distance = FIRST_DISTANCE + 6 * index;
  return {
    x: middle.x + distance * Math.cos(index * GOLDEN_ANGLE),
    y: middle.y + distance * Math.sin(index * GOLDEN_ANGLE),
  };
}

/** Where anybody could make a difference to the newcomers: in a large picture most are too far away. */
function boxRound(places: readonly Place[]): Box {
  return {
    x1: Math.min(...places.map(({ x }) => x)) - REACH,
    y1: Math.min(...places.map(({ y }) => y)) - REACH,
    x2: Math.max(...places.map(({ x }) => x)) + REACH,
    y2: Math.max(...places.map(({ y }) => y)) + REACH,
  };
}

function isIn({ x1, y1, x2, y2 }: Box, { x, y }: Place): boolean {
  return x1 <= x && x <= x2 && y1 <= y && y <= y2;
}

function placeOf(body: Body | undefined): [string, Place][] {
  return body ? [[body.id, { x: Math.round(body.x), y: Math.round(body.y) }]] : [];
}
