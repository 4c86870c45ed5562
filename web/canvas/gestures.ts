import type { Core, EventObject, EventObjectNode } from 'cytoscape';
import type { Places } from '../state/picture.ts';
import { nothing, only, type Selection, type Target } from '../state/selection.ts';

interface Spot {
  x: number;
  y: number;
}

/** What the reader does on the canvas, in the product's words. Spots are pixels from its corner. */
export interface CanvasEvents {
  /** `add`: to what is selected already. */
  select: (selection: Selection, add: boolean) => void;
  expandOrCollapse: (actor: string) => void;
  move: (places: Places) => void;
  openMenu: (target: Target | null, at: Spot) => void;
}

const HOVER_DELAY = 120;
const ZOOM_STEP = 1.6;

/** `onHover` gets null when the pointer rests on nothing. */
export function listenToGestures(cy: Core, events: CanvasEvents, onHover: (id: string | null) => void): void {
  cy.on('tap', (event) => {
    const target = targetOf(cy, event);
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
    events.select(target ? only(target) : nothing, shiftKey || ctrlKey || metaKey);
  });
  cy.on('dbltap', 'node', (event) => events.expandOrCollapse(event.target.id()));
  cy.on('dbltap', (event) => {
    if (event.target === cy)
      cy.zoom({ level: cy.zoom() * ZOOM_STEP, renderedPosition: event.renderedPosition });
  });
  cy.on('dragfree', 'node', ({ target }: EventObjectNode) => {
    const { x, y } = target.position();
    events.move(new Map([[target.id(), { x: Math.round(x), y: Math.round(y) }]]));
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

function targetOf(cy: Core, { target }: EventObject): Target | null {
  if (target === cy) return null;
  return { type: target.isNode() ? 'actor' : 'link', id: target.id() };
}
