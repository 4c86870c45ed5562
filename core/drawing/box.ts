import type { Point } from './line-geometry.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function widthOfBox({ left, right }: Box): number {
  return right - left;
}

export function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}

/** Round a point, reaching so far to either side. */
export function boxRound(x: number, y: number, across: number, down: number): Box {
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** The least box that holds all. */
export function hullOf(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

export function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** How much of the line between two points lies in a box: its part within both pairs of sides. */
export function lengthWithin(from: Point, to: Point, { left, top, right, bottom }: Box): number {
  if (from.x < left && to.x < left) return 0;
  if (from.x > right && to.x > right) return 0;
  if (from.y < top && to.y < top) return 0;
  if (from.y > bottom && to.y > bottom) return 0;
  const first = Math.max(0, entry(from.x, to.x, left, right), entry(from.y, to.y, top, bottom));
  const last = Math.min(1, exit(from.x, to.x, left, right), exit(from.y, to.y, top, bottom));
  return first > last ? 0 : (last - first) * Math.hypot(to.x - from.x, to.y - from.y);
}

/** The share of its way at which a line comes between two sides; level lines are between them all the way. */
function entry(from: number, to: number, low: number, high: number): number {
  return from === to ? 0 : ((from < to ? low : high) - from) / (to - from);
}

/** The share at which it leaves them. */
function exit(from: number, to: number, low: number, high: number): number {
  return from === to ? 1 : ((from < to ? high : low) - from) / (to - from);
}
