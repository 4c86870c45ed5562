import type { Core, EventObject, EventObjectNode } from 'cytoscape';
import type { Selection } from '../state/explorer.ts';

interface Spot {
  x: number;
  y: number;
}

/** What the reader does on the canvas, in the product's words. Spots are pixels from its corner. */
export interface CanvasEvents {
  select: (selection: Selection | null) => void;
  expandOrCollapse: (actor: string) => void;
  move: (actor: string, place: { x: number; y: number }) => void;
  openMenu: (target: Selection | null, at: Spot) => void;
}

const HOVER_DELAY = 120;
const ZOOM_STEP = 1.6;

/** `onHover` gets null when the pointer rests on nothing. */
export function listenToGestures(cy: Core, events: CanvasEvents, onHover: (id: string | null) => void): void {
  cy.on('tap', (event) => events.select(targetOf(cy, event)));
  cy.on('dbltap', 'node', (event) => events.expandOrCollapse(event.target.id()));
  cy.on('dbltap', (event) => {
    if (event.target === cy)
      cy.zoom({ level: cy.zoom() * ZOOM_STEP, renderedPosition: event.renderedPosition });
  });
  cy.on('dragfree', 'node', ({ target }: EventObjectNode) => {
    events.move(target.id(), { x: Math.round(target.position('x')), y: Math.round(target.position('y')) });
  });
  cy.on('cxttap', (event) => events.openMenu(targetOf(cy, event), event.renderedPosition));
  cy.on('taphold', (event) => {
    if (event.originalEvent.type.startsWith('touch'))
      events.openMenu(targetOf(cy, event), event.renderedPosition);
  });
  listenToHover(cy, onHover);
}

function listenToHover(cy: Core, onHover: (id: string | null) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hover = (id: string | null) => {
    clearTimeout(timer);
    timer = setTimeout(() => onHover(id), HOVER_DELAY);
  };
  cy.on('mouseover', 'node, edge', (event) => hover(event.target.id()));
  cy.on('mouseout', 'node, edge', () => hover(null));
  cy.on('grab viewport', () => hover(null));
}

function targetOf(cy: Core, { target }: EventObject): Selection | null {
  if (target === cy) return null;
  return { type: target.isNode() ? 'actor' : 'link', id: target.id() };
}
