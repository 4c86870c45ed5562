import { neighboursOf } from './neighbours.ts';
import { type Body, CELL, compareText, type Joined, type Place, type Places } from './places.ts';

/** Between the rings of two hops. */
const RING = 150;
/** Between the rows of a ring that one row can't hold. */
const ROW = CELL.height;
const ARC = 112;

/**
 * Rings by the number of hops from the centre, or from the most linked actor without one. On its ring each actor stands
 * on the side of those that lead to it; what no link leads to is on a ring of its own outside.
 */
export function concentricLayout(
  bodies: readonly Body[],
  links: readonly Joined[],
  centre: string | undefined,
): Places {
  const ids = bodies.map(({ id }) => id).sort(compareText);
  const neighbours = neighboursOf(ids, links);
  const degree = (id: string) => neighbours.get(id)?.size ?? 0;
  const mostLinked = [...ids].sort((one, other) => degree(other) - degree(one))[0];
  const middle = centre !== undefined && neighbours.has(centre) ? centre : mostLinked;
  if (middle === undefined) return new Map();
  const angles = new Map<string, number>([[middle, 0]]);
  const places = new Map<string, Place>([[middle, { x: 0, y: 0 }]]);
  let radius = 0;
  for (const ring of ringsRound(middle, ids, neighbours)) {
    const near = new Map(ring.map((id) => [id, angleTowards(neighbours.get(id) ?? new Set(), angles)]));
    const sorted = [...ring].sort((one, other) => (near.get(one) ?? 0) - (near.get(other) ?? 0));
    radius = layRing(sorted, radius + RING, angles, places);
  }
  return places;
}

function ringsRound(
  middle: string,
  ids: readonly string[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): string[][] {
  const seen = new Set([middle]);
  const rings: string[][] = [];
  let ring = [middle];
  while (ring.length > 0) {
    const next = new Set(ring.flatMap((id) => [...(neighbours.get(id) ?? [])]).filter((id) => !seen.has(id)));
    for (const id of next) seen.add(id);
    ring = [...next];
    if (ring.length > 0) rings.push(ring);
  }
  const unreached = ids.filter((id) => !seen.has(id));
  return unreached.length > 0 ? [...rings, unreached] : rings;
}

/** The direction in which the neighbours lie that have a place already. */
function angleTowards(neighbours: ReadonlySet<string>, angles: ReadonlyMap<string, number>): number {
  let x = 0;
  let y = 0;
  for (const id of neighbours) {
    const angle = angles.get(id);
    if (angle === undefined) continue;
    x += Math.cos(angle);
    y += Math.sin(angle);
  }
  return Math.atan2(y, x);
}

/** As many rows as it takes; answers the radius of the last. */
function layRing(
  ids: readonly string[],
  first: number,
  angles: Map<string, number>,
  places: Map<string, Place>,
): number {
  const rows = dealt(ids, capacitiesFor(ids.length, first));
  rows.forEach((row, index) => {
    const radius = first + index * ROW;
    row.forEach((id, position) => {
      const angle = ((position + 0.5) / row.length) * 2 * Math.PI - Math.PI;
      angles.set(id, angle);
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  });
  return first + (rows.length - 1) * ROW;
}

/** How many actors each row holds, until all have room. */
function capacitiesFor(count: number, first: number): number[] {
  const capacities: number[] = [];
  for (let room = 0; room < count; room += capacities.at(-1) ?? 0)
    capacities.push(Math.floor((2 * Math.PI * (first + capacities.length * ROW)) / ARC));
  return capacities;
}

/** Each to the row that is furthest behind its share, so that all keep their direction. */
function dealt(ids: readonly string[], capacities: readonly number[]): string[][] {
  const room = capacities.reduce((sum, capacity) => sum + capacity, 0);
  const rows: string[][] = capacities.map(() => []);
  ids.forEach((id, index) => {
    const behind = capacities.map(
      (capacity, row) => (capacity / room) * (index + 1) - (rows[row]?.length ?? 0),
    );
    rows[behind.indexOf(Math.max(...behind))]?.push(id);
  });
  return rows;
}
