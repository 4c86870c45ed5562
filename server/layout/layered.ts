import dagre from '@dagrejs/dagre';
import { layersLayout } from '../../core/layout/layers.ts';
import type { Joined, Places } from '../../core/layout/places.ts';

/** Room for a mark with its label, in pixels at zoom 1. */
const BOX = { width: 60, height: 64 };
/** Beyond these dagre takes seconds, which everybody else would wait for. */
const MOST_ACTORS = 80;
const MOST_LINKS = 200;

/** From left to right along the links, or downwards. */
export function layeredLayout(
  actors: readonly { id: string }[],
  links: readonly Joined[],
  layout: 'LAYERED' | 'LAYERED_DOWN',
): Places {
  const ids = actors.map(({ id }) => id);
  if (ids.length > MOST_ACTORS || links.length > MOST_LINKS)
    return layersLayout(ids, links, layout === 'LAYERED' ? 'RIGHT' : 'DOWN');
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: layout === 'LAYERED' ? 'LR' : 'TB', nodesep: 36, ranksep: 64, edgesep: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of ids) graph.setNode(id, { ...BOX });
  for (const { from, to } of links) graph.setEdge(from, to);
  dagre.layout(graph);
  return new Map(
    ids.map((id) => {
      const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
      return [id, { x, y }];
    }),
  );
}
