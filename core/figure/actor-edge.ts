import type { Point, Spot } from '../drawing/line-geometry.ts';
import type { ActorKind } from '../model/actor-kinds.ts';
import { ACTOR_SHAPES } from '../style/shapes.ts';

/** How far the outline of an actor is from its middle, on the way to a point. */
export function edgeTowards(kind: ActorKind, { x, y, radius }: Spot, to: Point): number {
  if (kind === 'Company') return radius;
  const length = Math.hypot(to.x - x, to.y - y) || 1;
  const [right, down] = [(to.x - x) / length, (to.y - y) / length];
  const corners = ACTOR_SHAPES[kind];
  const crossings = corners.flatMap(([fromX, fromY], index) => {
    const [toX, toY] = corners[(index + 1) % corners.length] ?? [fromX, fromY];
    const [runX, runY] = [toX - fromX, toY - fromY];
    const turn = right * runY - down * runX;
    if (Math.abs(turn) < 1e-9) return [];
    const share = (fromY * right - fromX * down) / -turn;
    const distance = (fromX * runY - fromY * runX) / turn;
    return share >= 0 && share <= 1 && distance > 0 ? [distance] : [];
  });
  return radius * Math.max(0.5, ...crossings);
}
