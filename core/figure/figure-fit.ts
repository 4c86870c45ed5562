import type { Box } from './box.ts';
import type { FigureActor } from './figure-scene.ts';
import type { Spot } from './line-geometry.ts';

/** Room round the marks for their names. */
const INSET = { side: 58, top: 22, bottom: 40 };
/** A few marks need not fill the room. */
const MOST_SCALE = 1.15;
/** How high a figure's picture may be by itself, as a share of its width. */
const HEIGHT = { least: 0.34, most: 1.25 };
const RADIUS = { least: 3.5, most: 12 };
/** Of the distance to the nearest neighbour, in the middle of all: what a mark may take. */
const SHARE_OF_GAP = 0.26;

/** The height that a picture takes in a width, so that it keeps its proportions. */
export function naturalHeight(actors: readonly FigureActor[], width: number): number {
  if (actors.length === 0) return 120;
  const { across, down } = extentOf(actors);
  const scale = Math.min((width - 2 * INSET.side) / across, MOST_SCALE);
  const height = down * scale + INSET.top + INSET.bottom;
  return Math.round(
    Math.min(Math.max(height, actors.length < 3 ? 130 : width * HEIGHT.least), width * HEIGHT.most),
  );
}

/** Where the marks stand in a box: in the proportions of the view, as large as they fit. */
export function fitted(actors: readonly FigureActor[], box: Box): Map<string, Spot> {
  const extent = extentOf(actors);
  const inset = insetOf(box);
  const room = {
    width: box.right - box.left - 2 * inset.side,
    height: box.bottom - box.top - inset.top - inset.bottom,
  };
  const scale = Math.min(room.width / extent.across, room.height / extent.down, MOST_SCALE);
  const x = (box.left + box.right) / 2;
  const y = box.top + inset.top + room.height / 2;
  const places = actors.map((actor) => ({
    actor,
    x: x + (actor.x - extent.x) * scale,
    y: y + (actor.y - extent.y) * scale,
  }));
  const base = Math.min(RADIUS.most, Math.max(RADIUS.least, usualGap(places) * SHARE_OF_GAP));
  return new Map(
    places.map(({ actor, ...place }) => [
      actor.id,
      { ...place, radius: base * (0.8 + Math.min(Math.sqrt(actor.degree), 5) * 0.11) },
    ]),
  );
}

/** In a small picture the names must do with less. */
function insetOf(box: Box): typeof INSET {
  const share = Math.min(1, (box.bottom - box.top) / 260);
  return { side: INSET.side, top: INSET.top * share, bottom: INSET.bottom * share };
}

function extentOf(actors: readonly FigureActor[]) {
  const xs = actors.map(({ x }) => x);
  const ys = actors.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return {
    ...{ x: (left + right) / 2, y: (top + bottom) / 2 },
    ...{ across: Math.max(right - left, 1), down: Math.max(bottom - top, 1) },
  };
}

/** The distance to the nearest neighbour, in the middle of all. */
function usualGap(places: readonly { x: number; y: number }[]): number {
  const gaps = places.map((one) =>
    Math.min(
      ...places.filter((other) => other !== one).map((other) => Math.hypot(other.x - one.x, other.y - one.y)),
    ),
  );
  const middle = gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)];
  return middle !== undefined && Number.isFinite(middle) ? middle : 100;
}
