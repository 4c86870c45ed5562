import { otherEnd } from '../../core/model/link.ts';
import { nearestTo, type ScreenDirection } from './nearest.ts';

interface Point {
  x: number;
  y: number;
}

interface Spot extends Point {
  id: string;
}

/** Where an arrow leads from an actor: to the nearest linked one that way, else to the nearest of all; null: nowhere. */
export function toward(
  actors: readonly Spot[],
  links: readonly { from: string; to: string }[],
  from: string,
  direction: ScreenDirection,
): string | null {
  const linked = new Set(
    links.filter((link) => link.from === from || link.to === from).map((link) => otherEnd(link, from)),
  );
  const neighbours = actors.filter(({ id }) => id === from || linked.has(id));
  return nearestTo(neighbours, from, direction) ?? nearestTo(actors, from, direction);
}

/** The actor nearest to a point, such as the middle of the canvas; null where there is none. */
export function closestTo(point: Point, actors: readonly Spot[]): string | null {
  const distances = actors.map(({ x, y }) => Math.hypot(x - point.x, y - point.y));
  return actors[distances.indexOf(Math.min(...distances))]?.id ?? null;
}
