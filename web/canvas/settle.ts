import { forceCollide, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import type { Places } from '../state/picture.ts';

interface Body {
  id: string;
  x: number;
  y: number;
  fx?: number;
  fy?: number;
}

const ROUNDS = 160;
const FIRST_DISTANCE = 110;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places for newcomers: near the actors that they are linked to, clear of everybody else. Who is there already does
 * not move. Deterministic: d3-force brings its own seeded random numbers.
 */
export function settle(
  there: Places,
  newcomers: readonly string[],
  links: readonly { from: string; to: string }[],
): Places {
  const bodies = new Map<string, Body>();
  for (const [id, { x, y }] of there) bodies.set(id, { id, x, y, fx: x, fy: y });
  newcomers.forEach((id, index) => {
    bodies.set(id, { id, ...firstPlace(id, index, there, links) });
  });
  const springs = links
    .filter(({ from, to }) => bodies.has(from) && bodies.has(to) && !(there.has(from) && there.has(to)))
    .map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation([...bodies.values()])
    .force(
      'spring',
      forceLink<Body, (typeof springs)[number]>(springs)
        .id(({ id }) => id)
        .distance(120)
        .strength(0.25),
    )
    .force('repel', forceManyBody().strength(-420).distanceMax(420))
    .force('room', forceCollide(54).iterations(2))
    .stop()
    .tick(ROUNDS);
  return new Map(newcomers.flatMap((id) => placeOf(bodies.get(id))));
}

/** On a spiral round the middle of those it is linked to; without any, round the middle of all. */
function firstPlace(
  id: string,
  index: number,
  there: Places,
  links: readonly { from: string; to: string }[],
) {
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

function middleOf(places: readonly { x: number; y: number }[]): { x: number; y: number } {
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, places.length), y: sum.y / Math.max(1, places.length) };
}

function placeOf(body: Body | undefined): [string, { x: number; y: number }][] {
  return body ? [[body.id, { x: Math.round(body.x), y: Math.round(body.y) }]] : [];
}
