import { type Box, boxRound, holds, lengthWithin } from '../drawing/box.ts';
import { linesPath, type Mark } from '../drawing/drawing.ts';
import { type Point, type Spot, towards } from '../drawing/line-geometry.ts';
import type { Choice } from './name-places.ts';

const WIDTH = 0.7;
const STEP = 4;

/** The thin line from a mark to a name that stands away from it; none where the name stands beside it. */
export function leaderMarks(choice: Choice, spot: Spot, ink: string): Mark[] {
  if (!choice.isFar) return [];
  return [{ type: 'path', d: linesPath(endsOf(choice, spot), false), stroke: ink, strokeWidth: WIDTH }];
}

/** It must lead through no mark and no name: the reader would take those for what is named. */
export function isLeaderClear(choice: Choice, spot: Spot, taken: readonly Box[]): boolean {
  if (!choice.isFar) return true;
  const [start, end] = endsOf(choice, spot);
  const middle = boxRound(spot.x, spot.y, 0, 0);
  return taken.every((box) => holds(box, middle) || lengthWithin(start, end, box) === 0);
}

/** What later names must keep off. */
export function leaderBoxes(choice: Choice, spot: Spot): Box[] {
  if (!choice.isFar) return [];
  const [start, end] = endsOf(choice, spot);
  const steps = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / STEP);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const { x, y } = towards(start, end, step * STEP);
    return boxRound(x, y, 1, 1);
  });
}

function endsOf({ box }: Choice, spot: Spot): [Point, Point] {
  const end = {
    x: Math.min(Math.max(spot.x, box.left), box.right),
    y: Math.min(Math.max(spot.y, box.top), box.bottom),
  };
  return [towards(spot, end, spot.radius + 1), end];
}
