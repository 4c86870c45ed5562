import { groupBy } from '../group-by.ts';
import { neighboursOf } from './neighbours.ts';
import { ASPECT, type Body, CELL, compareText, type Joined, type Place, type Places } from './places.ts';

/** Between groups, besides the room that actors have anyway. */
const GAP = 110;

interface Group {
  key: string;
  places: Places;
  width: number;
  height: number;
}

/**
 * Groups apart from each other, the largest first, in rows. Each is a compact heap with its most linked actor in the
 * middle. Those without a key stand together at the end.
 */
export function groupedLayout(
  bodies: readonly Body[],
  links: readonly Joined[],
  keyOf: (body: Body) => string | null,
): Places {
  const neighbours = neighboursOf(
    bodies.map(({ id }) => id),
    links,
  );
  const members = groupBy(bodies, (body) => keyOf(body) ?? '');
  const groups = [...members].map(([key, group]) =>
    heap(
      key,
      group
        .map(({ id }) => ({ id, degree: neighbours.get(id)?.size ?? 0 }))
        .sort((one, other) => other.degree - one.degree || compareText(one.id, other.id))
        .map(({ id }) => id),
    ),
  );
  groups.sort(
    (one, other) =>
      Number(one.key === '') - Number(other.key === '') ||
      other.places.size - one.places.size ||
      compareText(one.key, other.key),
  );
  return inRows(groups);
}

/** Bricks rather than a chequerboard: links between neighbours then do not run through a third. */
function heap(key: string, ids: readonly string[]): Group {
  const reach = Math.ceil(Math.sqrt(ids.length)) + 1;
  const spots: Place[] = [];
  for (let row = -reach; row <= reach; row += 1) {
    const offset = row % 2 === 0 ? 0 : CELL.width / 2;
    for (let column = -reach; column <= reach; column += 1)
      spots.push({ x: column * CELL.width + offset, y: row * CELL.height });
  }
  const nearest = spots.sort((one, other) => distance(one) - distance(other)).slice(0, ids.length);
  const left = Math.min(...nearest.map(({ x }) => x));
  const top = Math.min(...nearest.map(({ y }) => y));
  const places = ids.map((id, index): [string, Place] => {
    const { x = 0, y = 0 } = nearest[index] ?? {};
    return [id, { x: x - left, y: y - top }];
  });
  return {
    key,
    places: new Map(places),
    width: Math.max(...nearest.map(({ x }) => x)) - left + CELL.width,
    height: Math.max(...nearest.map(({ y }) => y)) - top + CELL.height,
  };
}

function distance({ x, y }: Place): number {
  return Math.hypot(x, y * ASPECT);
}

function inRows(groups: readonly Group[]): Places {
  const area = groups.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const widest = Math.max(Math.sqrt(area * ASPECT), ...groups.map(({ width }) => width));
  const places = new Map<string, Place>();
  let x = 0;
  let top = 0;
  let height = 0;
  for (const group of groups) {
    if (x > 0 && x + group.width > widest) {
      x = 0;
      top += height + GAP;
      height = 0;
    }
    for (const [id, place] of group.places) places.set(id, { x: x + place.x, y: top + place.y });
    x += group.width + GAP;
    height = Math.max(height, group.height);
  }
  return places;
}
