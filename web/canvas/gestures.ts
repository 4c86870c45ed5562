import type { Core, EventObject, EventObjectNode, NodeSingular } from 'cytoscape';
import type { Places } from '../../core/layout/places.ts';
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

/** What gestures must know of the drawing. */
export interface Ground {
  /** The links that an edge stands for: itself, or those of its bundle. */
  linksOf: (edge: string) => readonly string[];
  /** The selected actors, which move together. */
  selected: () => readonly string[];
  /** Null: the pointer rests on nothing. */
  hover: (id: string | null) => void;
  zoomInAt: (spot: Spot) => void;
}

const HOVER_DELAY = 120;

export function listenToGestures(cy: Core, events: CanvasEvents, ground: Ground): void {
  // Cytoscape takes any two quick taps for a double one, also on two actors.
  let taps: unknown[] = [];
  const isTwice = () => taps[0] === taps[1];
  cy.on('tap', (event) => {
    taps = [event.target, taps[0]];
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
    events.select(chosenBy(cy, event, ground), shiftKey || ctrlKey || metaKey);
  });
  cy.on('dbltap', 'node', (event) => {
    if (isTwice()) events.expandOrCollapse(event.target.id());
  });
  cy.on('dbltap', (event) => {
    if (event.target === cy && isTwice()) ground.zoomInAt(event.renderedPosition);
  });
  cy.on('cxttap', (event) => events.openMenu(targetOf(cy, event, ground), event.renderedPosition));
  cy.on('taphold', (event) => {
    if (event.originalEvent.type.startsWith('touch'))
      events.openMenu(targetOf(cy, event, ground), event.renderedPosition);
  });
  listenToDrags(cy, events, ground);
  listenToHover(cy, ground);
}

/** Who belongs to a selection of several takes the others along. */
function listenToDrags(cy: Core, events: CanvasEvents, { selected }: Ground): void {
  let others: { node: NodeSingular; away: Spot }[] = [];
  cy.on('grab', 'node', ({ target }: EventObjectNode) => {
    const ids = selected();
    const at = target.position();
    others = ids.includes(target.id())
      ? ids.flatMap((id) => {
          const node = cy.getElementById(id);
          if (id === target.id() || node.empty()) return [];
          const { x, y } = node.position();
          return [{ node, away: { x: x - at.x, y: y - at.y } }];
        })
      : [];
  });
  cy.on('drag', 'node', ({ target }: EventObjectNode) => {
    const { x, y } = target.position();
    cy.batch(() => {
      for (const { node, away } of others) node.position({ x: x + away.x, y: y + away.y });
    });
  });
  cy.on('dragfree', 'node', ({ target }: EventObjectNode) => {
    const moved = [target, ...others.map(({ node }) => node)];
    events.move(new Map(moved.map((node) => [node.id(), rounded(node.position())])));
  });
}

function listenToHover(cy: Core, ground: Ground): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hover = (id: string | null) => {
    clearTimeout(timer);
    timer = setTimeout(() => ground.hover(id), HOVER_DELAY);
  };
  cy.on('mouseover', 'node, edge', (event) => hover(event.target.id()));
  // From a node or an edge, or straight from one of them out of the canvas.
  cy.on('mouseout', () => hover(null));
  cy.on('grab viewport', () => hover(null));
  cy.on('destroy', () => clearTimeout(timer));
}

function chosenBy(cy: Core, { target }: EventObject, { linksOf }: Ground): Selection {
  if (target === cy) return nothing;
  if (target.isNode()) return only({ type: 'actor', id: target.id() });
  return { actors: [], links: linksOf(target.id()) };
}

function targetOf(cy: Core, { target }: EventObject, { linksOf }: Ground): Target | null {
  if (target === cy) return null;
  if (target.isNode()) return { type: 'actor', id: target.id() };
  const [id = target.id()] = linksOf(target.id());
  return { type: 'link', id };
}

function rounded({ x, y }: Spot): Spot {
  return { x: Math.round(x), y: Math.round(y) };
}
