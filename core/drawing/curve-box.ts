import { type Box, hullOf } from './box.ts';
import { onCurve, type Point } from './line-geometry.ts';

/** The room that a curve takes: its ends, and where it turns on its way between them. */
export function curveBox(start: Point, middle: Point, end: Point): Box {
  const turns = [turnOf(start.x, middle.x, end.x), turnOf(start.y, middle.y, end.y)];
  const points = [start, end, ...turns.map((share) => onCurve(start, middle, end, share))];
  return hullOf(points.map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y })));
}

/** The share of its way at which a curve turns on one axis; where it doesn't, that of its start. */
function turnOf(start: number, middle: number, end: number): number {
  const share = (start - middle) / (start - 2 * middle + end);
  return share > 0 && share < 1 ? share : 0;
}
