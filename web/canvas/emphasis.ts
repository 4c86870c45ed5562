import type { Core } from 'cytoscape';
import type { Route, Selection } from '../state/explorer.ts';

export interface Emphasis {
  selection: Selection | null;
  route: Route | null;
}

/** Marks what is selected and lifts a route out of the rest. */
export function applyEmphasis(cy: Core, { selection, route }: Emphasis): void {
  cy.batch(() => {
    cy.elements().removeClass('selected route dim lit');
    if (route) {
      const ids = new Set([...route.actors, ...route.links]);
      const onRoute = cy.elements().filter((element) => ids.has(element.id()));
      onRoute.addClass('route').nodes().addClass('lit');
      cy.elements().difference(onRoute).addClass('dim');
    }
    if (!selection) return;
    const selected = cy.getElementById(selection.id);
    selected.removeClass('dim').addClass('selected');
    if (selection.type === 'link') selected.connectedNodes().removeClass('dim').addClass('lit');
  });
}

/** Leaves only an element and its neighbours in the light. */
export function spotlight(cy: Core, id: string): void {
  const element = cy.elements().filter((candidate) => candidate.id() === id);
  if (element.empty()) return;
  const near = element.union(element.nodes().neighborhood()).union(element.edges().connectedNodes());
  cy.batch(() => {
    cy.elements().difference(near).addClass('dim');
    near.removeClass('dim').addClass('lit');
  });
}
