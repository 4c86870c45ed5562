import { type Box, heightOf, widthOfBox } from '../drawing/box.ts';
import type { ActorSpot } from './figure-lines.ts';
import type { FigureActor } from './figure-scene.ts';

/** Where the marks of a figure stand, and how large one without links is drawn. */
export interface Fitted {
  spots: Map<string, ActorSpot>;
  base: number;
}

/** Room round the marks for their names, where there is enough of it. */
const INSET = { side: 60, top: 30, bottom: 40 };
/** A few marks need not fill the room. */
const MOST_SCALE = 1.25;
/** How high a figure's picture may be by itself, as a share of its width. */
const HEIGHT = { least: 0.34, most: 1.3 };
const RADIUS = { least: 3.2, most: 12 };
/** Of the distance to the nearest neighbour, in the middle of all: what a mark may take. */
const SHARE_OF_GAP = 0.26;
const MOST_MEASURED = 400;

/** The height that a picture takes in a width, so that it keeps its proportions. */
export function naturalHeight(actors: readonly FigureActor[], width: number): number {
  if (actors.length === 0) return 120;
  const { across, down } = extentOf(actors);
  const inset = insetOf(width, width);
  const scale = Math.min((width - 2 * inset.side) / across, MOST_SCALE);
  const height = down * scale + inset.top + inset.bottom;
  const least = actors.length < 3 ? 130 : width * HEIGHT.least;
  return Math.round(Math.min(Math.max(height, least), width * HEIGHT.most));
}

/** How large a picture is in a box, beside the view: 1 where a unit is a pixel at zoom 1. */
export function scaleIn(actors: readonly FigureActor[], box: Box): number {
  const { across, down } = extentOf(actors);
  const inset = insetOf(widthOfBox(box), heightOf(box));
  return Math.min(
    (widthOfBox(box) - 2 * inset.side) / across,
    (heightOf(box) - inset.top - inset.bottom) / down,
    MOST_SCALE,
  );
}

/** Where the marks stand in a box: in the proportions of the view, as large as they fit. */
export function fitted(actors: readonly FigureActor[], box: Box): Fitted {
  const extent = extentOf(actors);
  const inset = insetOf(widthOfBox(box), heightOf(box));
  const scale = Math.max(scaleIn(actors, box), 0.001);
  const x = (box.left + box.right) / 2;
  const y = (box.top + inset.top + box.bottom - inset.bottom) / 2;
  const places = actors.map((actor) => ({
    actor,
    x: x + (actor.x - extent.x) * scale,
    y: y + (actor.y - extent.y) * scale,
  }));
  const base = Math.min(RADIUS.most, Math.max(RADIUS.least, usualGap(places) * SHARE_OF_GAP));
  return {
    base,
    spots: new Map(
      places.map(({ actor, ...place }) => [
        actor.id,
        { ...place, kind: actor.kind, radius: base * (0.8 + Math.min(Math.sqrt(actor.degree), 5) * 0.11) },
      ]),
    ),
  };
}

/** In a small picture the names must do with less. */
function insetOf(width: number, height: number): typeof INSET {
  const [across, down] = [Math.min(1, width / 640), Math.min(1, height / 300)];
  return { side: 20 + (INSET.side - 20) * across, top: INSET.top * down, bottom: INSET.bottom * down };
}

function extentOf(actors: readonly FigureActor[]) {
  const xs = actors.map(({ x }) => x);
  const ys = actors.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    across: Math.max(right - left, 1),
    down: Math.max(bottom - top, 1),
  };
}

/** The distance to the nearest neighbour, in the middle of all. Of very many it is that of the first. */
function usualGap(all: readonly { x: number; y: number }[]): number {
  const gaps = all.slice(0, MOST_MEASURED).map((one) => {
    let least = Number.POSITIVE_INFINITY;
    for (const other of all)
      if (other !== one) least = Math.min(least, (other.x - one.x) ** 2 + (other.y - one.y) ** 2);
    return Math.sqrt(least);
  });
  const middle = gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)];
  return middle !== undefined && Number.isFinite(middle) ? middle : 100;
}
