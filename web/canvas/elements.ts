import type { Core, ElementDefinition } from 'cytoscape';
import { LINE_STYLES } from '../../core/figure/lines.ts';
import type { Scene, SceneActor, SceneLink } from '../state/scene.ts';

/** Brings the drawing in line with the scene; answers the ids of actors that were not there before. */
export function applyScene(cy: Core, scene: Scene, duration: number): string[] {
  const newcomers = scene.actors.filter(({ id }) => cy.getElementById(id).empty());
  cy.batch(() => {
    removeGone(cy, scene);
    cy.add(newcomers.map((actor) => nodeElement(actor, birthplace(cy, actor, scene))));
    for (const actor of scene.actors) cy.getElementById(actor.id).data(nodeData(actor));
    for (const link of scene.links) {
      const edge = cy.getElementById(link.id);
      if (edge.empty()) cy.add(edgeElement(link));
      else edge.data(edgeData(link));
    }
  });
  for (const actor of scene.actors) moveTo(cy, actor, duration);
  return newcomers.map(({ id }) => id);
}

function removeGone(cy: Core, scene: Scene): void {
  const ids = new Set([...scene.actors, ...scene.links].map(({ id }) => id));
  cy.elements()
    .filter((element) => !ids.has(element.id()))
    .remove();
}

/** A newcomer comes out of a neighbour that is already drawn. */
function birthplace(cy: Core, { id, x, y }: SceneActor, { links }: Scene): { x: number; y: number } {
  for (const { from, to } of links) {
    const neighbour = from === id ? cy.getElementById(to) : to === id ? cy.getElementById(from) : null;
    if (neighbour?.nonempty()) return { ...neighbour.position() };
  }
  return { x, y };
}

function moveTo(cy: Core, { id, x, y }: SceneActor, duration: number): void {
  const node = cy.getElementById(id);
  const at = node.position();
  if (Math.abs(at.x - x) < 1 && Math.abs(at.y - y) < 1) return;
  node.stop(true);
  if (duration > 0) node.animate({ position: { x, y }, duration, easing: 'ease-out-cubic' });
  else node.position({ x, y });
}

function nodeElement(actor: SceneActor, position: { x: number; y: number }): ElementDefinition {
  return { group: 'nodes', data: { id: actor.id, ...nodeData(actor) }, position };
}

function nodeData({ kind, label, country, pinned, degree, size }: SceneActor) {
  return { kind, label, pinned, degree, size, ...(country !== null && { country }) };
}

function edgeElement(link: SceneLink): ElementDefinition {
  return { group: 'edges', data: { id: link.id, source: link.from, target: link.to, ...edgeData(link) } };
}

function edgeData({ kind, verb, disputed, checked, undated, inactive }: SceneLink) {
  return { kind, verb, disputed, checked, undated, inactive, head: LINE_STYLES[kind].head };
}
