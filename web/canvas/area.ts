import type { Place } from '../../core/layout/places.ts';

/** Whether a point lies inside an outline, by counting how often a ray from it crosses the outline. */
export function isInside({ x, y }: Place, outline: readonly Place[]): boolean {
  let inside = false;
  outline.forEach((one, index) => {
    const other = outline.at(index - 1) ?? one;
    if (one.y > y === other.y > y) return;
    if (x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x) inside = !inside;
  });
  return inside;
}

export function rectangle(one: Place, other: Place): Place[] {
  return [one, { x: other.x, y: one.y }, other, { x: one.x, y: other.y }];
}
