import dagre from '@dagrejs/dagre';
import type { PlacedActor } from '../../core/view/state.ts';
import type { Joined, Places } from './placed.ts';

/** Room for a mark with its label, in pixels at zoom 1. */
const BOX = { width: 60, height: 64 };

/** From left to right along the links. */
export function layeredLayout(actors: readonly PlacedActor[], links: readonly Joined[]): Places {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 36, ranksep: 64, edgesep: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of actors) graph.setNode(id, { ...BOX });
  for (const { from, to } of links) graph.setEdge(from, to);
  dagre.layout(graph);
  return new Map(
    actors.map(({ id }) => {
      const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
      return [id, { x, y }];
    }),
  );
}
