import type { Core, NodeSingular } from 'cytoscape';
import { type Box, freeBoxes } from './label-room.ts';
import { LABEL_SIZE, labelSize } from './label-size.ts';

const GAP = 4;
const HALO = 2.5;
/** Words on a link are a little smaller than names. */
const EDGE_SCALE = 0.94;
const SIGN_SCALE = 1.1;
/** Further away the country codes cannot be read. */
const BADGE_ZOOM = 0.75;
const LARGEST = 16;
/** Actors shrink less than the distances between them: to the power of what the zoom takes away. */
const SHRINKING = 0.55;

/**
 * Keeps labels legible at every zoom and apart from each other: the size on screen stays about the same, and where
 * there is no room the least connected go without. Costs a restyling, so it runs when the camera rests.
 */
export function fitLabels(cy: Core): void {
  const zoom = cy.zoom();
  const size = zoom < 1 ? LABEL_SIZE : Math.min(LARGEST, LABEL_SIZE * Math.sqrt(zoom));
  const growth = zoom < 1 ? zoom ** (SHRINKING - 1) : 1;
  const nodes = cy
    .nodes()
    .toArray()
    .sort((one, other) => rankOf(other) - rankOf(one));
  const bodies = nodes.map((node) => bodyBox(node, growth));
  const free = freeBoxes(
    nodes.map((node) => labelBox(node, growth, size / LABEL_SIZE)),
    bodies,
  );
  cy.batch(() => {
    cy.nodes().style({
      'font-size': size / zoom,
      'text-margin-y': GAP / zoom,
      'text-outline-width': HALO / zoom,
    });
    cy.edges().style({ 'font-size': (size * EDGE_SCALE) / zoom });
    cy.edges('[?disputed]').style({ 'font-size': (size * SIGN_SCALE) / zoom });
    cy.nodes().toggleClass('far', zoom < BADGE_ZOOM);
    nodes.forEach((node, index) => {
      const diameter = node.data('size') * growth;
      node.style({ width: diameter, height: diameter });
      node.toggleClass('quiet', !free[index]);
    });
  });
}

function bodyBox(node: NodeSingular, growth: number): Box {
  const { x, y } = node.renderedPosition();
  const half = radiusOf(node, growth);
  return { x1: x - half, y1: y - half, x2: x + half, y2: y + half };
}

function labelBox(node: NodeSingular, growth: number, scale: number): Box {
  const { width, height } = labelSize(node.data('label'));
  const { x, y } = node.renderedPosition();
  const top = y + radiusOf(node, growth) + GAP;
  return { x1: x - (width * scale) / 2, y1: top, x2: x + (width * scale) / 2, y2: top + height * scale };
}

function radiusOf(node: NodeSingular, growth: number): number {
  return (node.data('size') * growth * node.cy().zoom()) / 2;
}

/** The selected actor is named whatever its links. */
function rankOf(node: NodeSingular): number {
  return node.hasClass('selected') ? Number.POSITIVE_INFINITY : node.data('degree');
}
