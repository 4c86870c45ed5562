import type { MenuRequest } from '../doors.ts';
import { canvasSize } from '../focus.ts';

/** From the canvas's edges to the left of the tools, where the list of layouts opens whatever asked for it. */
const ASIDE = { x: 64, y: 260 };
const WIDTH = 264;

/** The list of layouts beside the tools. */
export function layoutsRequest(): MenuRequest {
  const { width, height } = canvasSize();
  const at = { x: Math.max(8, width - ASIDE.x - WIDTH), y: Math.max(8, height - ASIDE.y) };
  return { target: null, at, isOfLayouts: true };
}
