export interface Point {
  x: number;
  y: number;
}

/** Where a mark stands, and how far it reaches. */
export interface Spot extends Point {
  radius: number;
}

/** The point that a line bends towards: the middle, moved to the side. */
export function bent(from: Point, to: Point, by: number): Point {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(across, down) || 1;
  return {
    x: (from.x + to.x) / 2 - (down / length) * by * 2,
    y: (from.y + to.y) / 2 + (across / length) * by * 2,
  };
}

/** The point so far from one on the way to another. */
export function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(distance / length, 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** A point of a curve that bends towards `middle`, at a share of its way. */
export function onCurve(start: Point, middle: Point, end: Point, share: number): Point {
  const rest = 1 - share;
  return {
    x: rest * rest * start.x + 2 * rest * share * middle.x + share * share * end.x,
    y: rest * rest * start.y + 2 * rest * share * middle.y + share * share * end.y,
  };
}
