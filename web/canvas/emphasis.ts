import type { Core } from 'cytoscape';
import type { Route } from '../state/explorer.ts';
import type { Selection } from '../state/selection.ts';

export interface Emphasis {
  selection: Selection;
  route: Route | null;
  /** What was looked for; null where nothing is, or nothing was found. */
  found: ReadonlySet<string> | null;
}

/** Marks what is selected and lifts a route out of the rest. */
export function applyEmphasis(cy: Core, { selection, route, found }: Emphasis): void {
  cy.batch(() => {
    cy.elements().removeClass('selected route dim lit');
    if (route) {
      const ids = new Set([...route.actors, ...route.links]);
      const onRoute = cy.elements().filter((element) => ids.has(element.id()));
      onRoute.addClass('route').nodes().addClass('lit');
      cy.elements().difference(onRoute).addClass('dim');
    }
    if (found) {
      const lit = cy.elements().filter((element) => found.has(element.id()));
      lit.union(lit.connectedNodes()).removeClass('dim').addClass('lit');
      cy.elements().not('.lit').addClass('dim');
    }
    for (const id of selection.actors) cy.getElementById(id).removeClass('dim').addClass('selected');
    for (const id of selection.links) {
      const link = cy.getElementById(id).removeClass('dim').addClass('selected');
      link.connectedNodes().removeClass('dim').addClass('lit');
    }
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
