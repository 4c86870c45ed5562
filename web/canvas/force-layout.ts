import cytoscape, { type ElementDefinition, type LayoutOptions } from 'cytoscape';
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose';
import type { Joined, Places } from '../../core/layout/places.ts';
import type { SceneActor } from '../state/scene.ts';
import { boxOfActor } from './label-size.ts';
import { largeForceLayout } from './large-force-layout.ts';
import { settle } from './settle.ts';

cytoscape.use(fcose);

/** Beyond this fCoSE takes more than two seconds, and at 2,000 actors most of a minute. */
const MOST_ACTORS = 220;

/** Linked actors draw together, others push apart. Pinned ones stay where they are. */
export function forceLayout(actors: readonly SceneActor[], links: readonly Joined[], pinned: Places): Places {
  if (actors.length > MOST_ACTORS) return largeForceLayout(actors, links, pinned);
  const newcomers = actors.map(({ id }) => id).filter((id) => !pinned.has(id));
  // fCoSE draws lots for its own beginning, so it is given one and only improves it.
  const first = new Map([...pinned, ...settle({ there: pinned, newcomers, links })]);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: elementsOf(actors, links, first),
    style: [boxStyle],
  });
  cy.layout(options(pinned)).run();
  const places = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  cy.destroy();
  return places;
}

const boxStyle = {
  selector: 'node',
  style: { shape: 'rectangle' as const, width: 'data(width)', height: 'data(height)' },
};

function elementsOf(
  actors: readonly SceneActor[],
  links: readonly Joined[],
  places: Places,
): ElementDefinition[] {
  return [
    ...actors.map((actor) => ({
      data: { id: actor.id, ...boxOfActor(actor) },
      position: { x: 0, y: 0, ...places.get(actor.id) },
    })),
    ...links.map(({ from, to }) => ({ data: { source: from, target: to } })),
  ];
}

function options(pinned: Places): LayoutOptions {
  const chosen: FcoseLayoutOptions = {
    name: 'fcose',
    quality: 'proof',
    randomize: false,
    animate: false,
    fit: false,
    idealEdgeLength: () => 140,
    nodeRepulsion: () => 24000,
    gravity: 0.3,
    tilingPaddingHorizontal: 40,
    tilingPaddingVertical: 30,
    ...(pinned.size > 0 && {
      fixedNodeConstraint: [...pinned].map(([nodeId, position]) => ({ nodeId, position })),
    }),
  };
  return chosen as LayoutOptions;
}
