import { circlePath, linesPath, type Mark } from '../drawing/drawing.ts';
import type { Point } from '../drawing/line-geometry.ts';
import type { Head } from './lines.ts';

export interface HeadLook {
  colour: string;
  paper: string;
  /** Nobody has read the source again. */
  isHollow: boolean;
  opacity: number;
}

const BAR = 2.6;
const OUTLINE = 1.2;

/** How far a head reaches back from its tip: where its line ends. */
export function reachOf(head: Head, size: number, isHollow: boolean): number {
  if (head === 'none') return 0;
  if (head === 'open') return size * 0.6;
  return head === 'bar' && !isHollow ? 1 : size - 1;
}

/** The head of a line that comes from a point, with its tip at another. */
export function headMarks(head: Head, tip: Point, from: Point, size: number, look: HeadLook): Mark[] {
  const { colour, paper, isHollow } = look;
  const turned = turner(tip, from);
  const opacity = look.opacity < 1 ? { opacity: look.opacity } : {};
  const filled = isHollow
    ? { fill: paper, stroke: colour, strokeWidth: OUTLINE, ...opacity }
    : { fill: colour, ...opacity };
  const shape = (...corners: [along: number, aside: number][]): Mark => ({
    type: 'path',
    d: linesPath(
      corners.map(([along, aside]) => turned(along * size, aside * size)),
      true,
    ),
    ...filled,
  });
  switch (head) {
    case 'arrow':
      return [shape([0, 0], [-1, -0.5], [-1, 0.5])];
    case 'open':
      return [shape([0, 0], [-1.1, -0.55], [-0.6, 0], [-1.1, 0.55])];
    case 'diamond':
      return [shape([0, 0], [-0.55, -0.5], [-1.1, 0], [-0.55, 0.5])];
    case 'bar': {
      const d = linesPath([turned(-1, -size * 0.75), turned(-1, size * 0.75)], false);
      const bar: Mark = {
        type: 'path',
        d,
        stroke: colour,
        strokeWidth: Math.max(1.6, (BAR * size) / 8),
        ...opacity,
      };
      // A bar has no inside to leave empty, so it stands before a hollow head.
      return isHollow ? [shape([-0.2, 0], [-1.1, -0.5], [-1.1, 0.5]), bar] : [bar];
    }
    case 'dot': {
      const { x, y } = turned(-size * 0.42, 0);
      return [{ type: 'path', d: circlePath(x, y, size * 0.42), ...filled }];
    }
    case 'none':
      return [];
  }
}

/** From along and aside of a line that ends at its tip to where that is. */
function turner(tip: Point, from: Point): (along: number, aside: number) => Point {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (along, aside) => ({
    x: tip.x + along * cos - aside * sin,
    y: tip.y + along * sin + aside * cos,
  });
}
