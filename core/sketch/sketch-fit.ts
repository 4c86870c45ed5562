import { type Box, heightOf, widthOfBox } from '../drawing/box.ts';
import type { Spot } from '../drawing/line-geometry.ts';

interface Placed {
  id: string;
  x: number;
  y: number;
}

/** A few marks need not fill the room. */
const MOST_SCALE = 1.2;
/** How much more one side may be stretched than the other. */
const MOST_STRETCH = 1.5;

/** Moves and stretches places into a box, its middle at theirs. */
export function fitted<Body extends Placed>(
  bodies: readonly Body[],
  box: Box,
  radiusOf: (body: Body) => number,
): Map<string, Spot> {
  const across = spanOf(bodies.map(({ x }) => x));
  const down = spanOf(bodies.map(({ y }) => y));
  const wide = Math.min(widthOfBox(box) / across.length, MOST_SCALE);
  const high = Math.min(heightOf(box) / down.length, MOST_SCALE);
  const least = Math.min(wide, high) * MOST_STRETCH;
  const [scaleX, scaleY] = [Math.min(wide, least), Math.min(high, least)];
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return new Map(
    bodies.map((body) => [
      body.id,
      {
        x: middle.x + (body.x - across.middle) * scaleX,
        y: middle.y + (body.y - down.middle) * scaleY,
        radius: radiusOf(body),
      },
    ]),
  );
}

function spanOf(values: readonly number[]): { middle: number; length: number } {
  if (values.length === 0) return { middle: 0, length: 1 };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { middle: (least + most) / 2, length: Math.max(most - least, 1) };
}
