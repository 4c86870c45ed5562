import type { Core } from 'cytoscape';
import type { Camera } from '../../core/view/state.ts';
import type { SceneActor } from '../state/scene.ts';
import type { Box } from './label-room.ts';

/** Pixels at each side of the canvas that something lies over. */
export interface Covered {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const NOTHING: Covered = { top: 0, right: 0, bottom: 0, left: 0 };
/** Pixels kept free round a picture that is fitted, besides what is covered. */
const MARGIN = 24;
const CLOSEST_FIT = 1.3;
/** What a label needs round its actor. */
const LABEL_ROOM = 40;

/** Where the canvas looks now. */
export function cameraOf(cy: Core): Camera {
  const zoom = cy.zoom();
  const pan = cy.pan();
  return { x: (cy.width() / 2 - pan.x) / zoom, y: (cy.height() / 2 - pan.y) / zoom, zoom };
}

export function lookAt(cy: Core, camera: Camera, duration: number): void {
  const { zoom } = camera;
  const pan = { x: cy.width() / 2 - camera.x * zoom, y: cy.height() / 2 - camera.y * zoom };
  cy.stop();
  if (duration > 0) cy.animate({ zoom, pan, duration, easing: 'ease-out-cubic' });
  else cy.viewport({ zoom, pan });
}

/** The camera that sees a box whole where nothing lies over the canvas, not closer than is pleasant. */
export function cameraFor(cy: Core, box: Box, covered: Covered): Camera {
  return cameraWithin(cy, box, {
    top: covered.top + MARGIN,
    right: covered.right + MARGIN,
    bottom: covered.bottom + MARGIN,
    left: covered.left + MARGIN,
  });
}

function cameraWithin(cy: Core, box: Box, { top, right, bottom, left }: Covered): Camera {
  const room = Math.min(
    (cy.width() - left - right) / Math.max(1, box.x2 - box.x1),
    (cy.height() - top - bottom) / Math.max(1, box.y2 - box.y1),
  );
  const zoom = Math.max(cy.minZoom(), Math.min(CLOSEST_FIT, room));
  return {
    x: (box.x1 + box.x2) / 2 + (right - left) / 2 / zoom,
    y: (box.y1 + box.y2) / 2 + (bottom - top) / 2 / zoom,
    zoom,
  };
}

/** The part of the picture on screen. */
export function sightOf(cy: Core): Box {
  const { x, y, zoom } = cameraOf(cy);
  const half = { x: cy.width() / 2 / zoom, y: cy.height() / 2 / zoom };
  return { x1: x - half.x, y1: y - half.y, x2: x + half.x, y2: y + half.y };
}

/** The room that actors take with their labels. */
export function boxOf(actors: readonly SceneActor[]): Box {
  return {
    x1: Math.min(...actors.map(({ x }) => x)) - LABEL_ROOM,
    y1: Math.min(...actors.map(({ y }) => y)) - LABEL_ROOM,
    x2: Math.max(...actors.map(({ x }) => x)) + LABEL_ROOM,
    y2: Math.max(...actors.map(({ y }) => y)) + LABEL_ROOM,
  };
}

/** The camera that sees two boxes whole and no more. */
export function cameraForBoth(cy: Core, one: Box, other: Box): Camera {
  return cameraWithin(cy, union(one, other), NOTHING);
}

export function includes(outer: Box, inner: Box): boolean {
  return outer.x1 <= inner.x1 && outer.y1 <= inner.y1 && outer.x2 >= inner.x2 && outer.y2 >= inner.y2;
}

function union(one: Box, other: Box): Box {
  return {
    x1: Math.min(one.x1, other.x1),
    y1: Math.min(one.y1, other.y1),
    x2: Math.max(one.x2, other.x2),
    y2: Math.max(one.y2, other.y2),
  };
}

export function isSameCamera(one: Camera, other: Camera): boolean {
  const isNear = (a: number, b: number, tolerance: number) => Math.abs(a - b) < tolerance;
  return isNear(one.x, other.x, 1) && isNear(one.y, other.y, 1) && isNear(one.zoom, other.zoom, 0.002);
}
