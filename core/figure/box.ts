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

/** How much of the line between two points lies in a box: its part within each pair of sides. */
export function lengthWithin(from: Point, to: Point, { left, top, right, bottom }: Box): number {
  if (from.x < left && to.x < left) return 0;
  if (from.x > right && to.x > right) return 0;
  if (from.y < top && to.y < top) return 0;
  if (from.y > bottom && to.y > bottom) return 0;
  let [first, last] = [0, 1];
  const sides = [
    [from.x - to.x, from.x - left],
    [to.x - from.x, right - from.x],
    [from.y - to.y, from.y - top],
    [to.y - from.y, bottom - from.y],
  ] as const;
  for (const [run, room] of sides) {
    if (run === 0) {
      if (room < 0) return 0;
      continue;
    }
    const share = room / run;
    if (run < 0) first = Math.max(first, share);
    else last = Math.min(last, share);
    if (first > last) return 0;
  }
  return (last - first) * Math.hypot(to.x - from.x, to.y - from.y);
}
