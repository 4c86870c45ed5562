import cytoscape, { type ElementDefinition, type LayoutOptions, type NodeSingular } from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose';
import type { LayoutName } from '../../core/view/state.ts';
import type { Places } from '../state/picture.ts';
import type { Scene, SceneActor } from '../state/scene.ts';
import { labelSize } from './label-size.ts';
import { settle } from './settle.ts';

cytoscape.use(fcose);
cytoscape.use(dagre);

/**
 * Places for all actors of the scene, the same ones for the same scene. Pinned actors stay: the rest is laid out and
 * moved to meet them.
 */
export function arrange(scene: Scene, layout: LayoutName): Places {
  if (scene.actors.length === 0) return new Map();
  const pinned = scene.actors.filter((actor) => actor.pinned);
  const first = firstPlaces(scene, pinned);
  const elements = elementsOf(scene, first);
  const cy = cytoscape({ headless: true, styleEnabled: true, elements, style: [boxStyle] });
  cy.layout(layout === 'LAYERED' ? layered() : force(pinned)).run();
  const places = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  for (const { id, x, y } of pinned) places.set(id, { x, y });
  cy.destroy();
  return places;
}

/** fCoSE draws lots for its own beginning, so it is given one and only improves it. */
function firstPlaces({ actors, links }: Scene, pinned: readonly SceneActor[]): Places {
  const there = new Map(pinned.map(({ id, x, y }) => [id, { x, y }]));
  const others = actors.map(({ id }) => id).filter((id) => !there.has(id));
  return new Map([...there, ...settle(there, others, links)]);
}

const boxStyle = {
  selector: 'node',
  style: { shape: 'rectangle' as const, width: 'data(width)', height: 'data(height)' },
};

/** Each actor as the box that it takes with its label, so that labels get room. */
function elementsOf({ actors, links }: Scene, places: Places): ElementDefinition[] {
  return [
    ...actors.map(({ id, label, size }) => {
      const text = labelSize(label);
      const box = { width: Math.max(size, text.width * 0.8), height: size + text.height };
      return { data: { id, ...box }, position: { x: 0, y: 0, ...places.get(id) } };
    }),
    ...links.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
  ];
}

function force(pinned: readonly SceneActor[]): LayoutOptions {
  const options: FcoseLayoutOptions = {
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
    ...(pinned.length > 0 && {
      fixedNodeConstraint: pinned.map(({ id, x, y }) => ({ nodeId: id, position: { x, y } })),
    }),
  };
  return options as LayoutOptions;
}

function layered(): LayoutOptions {
  return {
    name: 'dagre',
    rankDir: 'LR',
    nodeSep: 44,
    rankSep: 84,
    edgeSep: 8,
    animate: false,
    fit: false,
    sort: (one: NodeSingular, other: NodeSingular) => (one.id() < other.id() ? -1 : 1),
  } as LayoutOptions;
}
