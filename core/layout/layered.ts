import dagre from '@dagrejs/dagre';
import type { Labelled } from './label-size.ts';
import { layersLayout } from './layers.ts';
import { compareText, type Joined, type Places } from './places.ts';

/**
 * From left to right along the links, or downwards. Of more than `most` actors or links dagre takes seconds and lays dense
 * pictures out far too wide: layers are filled by rule then.
 */
export function layeredLayout(
  actors: readonly Labelled[],
  links: readonly Joined[],
  layout: 'LAYERED' | 'LAYERED_DOWN',
  most: { actors: number; links: number },
): Places {
  const isRight = layout === 'LAYERED';
  const ids = actors.map(({ id }) => id);
  if (ids.length > most.actors || links.length > most.links)
    return layersLayout(ids, links, isRight ? 'RIGHT' : 'DOWN');
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: isRight ? 'LR' : 'TB', nodesep: 24, ranksep: 52, edgesep: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of [...actors].sort((one, other) => compareText(one.id, other.id)))
    graph.setNode(id, { width, height });
  for (const { from, to } of links) graph.setEdge(from, to);
  dagre.layout(graph);
  return new Map(
    ids.map((id) => {
      const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
      return [id, { x, y }];
    }),
  );
}
