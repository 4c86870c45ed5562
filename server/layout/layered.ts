import dagre from '@dagrejs/dagre';
import { layersLayout } from '../../core/layout/layers.ts';
import type { Joined, Places } from '../../core/layout/places.ts';
import type { Labelled } from './force.ts';

/** Beyond these dagre takes seconds, which everybody else would wait for. */
const MOST_ACTORS = 80;
const MOST_LINKS = 200;

/** From left to right along the links, or downwards. */
export function layeredLayout(
  actors: readonly Labelled[],
  links: readonly Joined[],
  layout: 'LAYERED' | 'LAYERED_DOWN',
): Places {
  const ids = actors.map(({ id }) => id);
  if (ids.length > MOST_ACTORS || links.length > MOST_LINKS)
    return layersLayout(ids, links, layout === 'LAYERED' ? 'RIGHT' : 'DOWN');
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: layout === 'LAYERED' ? 'LR' : 'TB', nodesep: 24, ranksep: 52, edgesep: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of actors) graph.setNode(id, { width, height });
  for (const { from, to } of links) graph.setEdge(from, to);
  dagre.layout(graph);
  return new Map(
    ids.map((id) => {
      const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
      return [id, { x, y }];
    }),
  );
}
