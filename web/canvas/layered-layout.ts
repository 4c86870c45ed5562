import dagre from '@dagrejs/dagre';
import { boxOfActor } from '../../core/layout/label-size.ts';
import { layersLayout } from '../../core/layout/layers.ts';
import { compareText, type Joined, type Places } from '../../core/layout/places.ts';
import type { SceneActor } from '../state/scene.ts';

/** Beyond these dagre takes seconds and lays dense pictures out far too wide. */
const MOST_ACTORS = 150;
const MOST_LINKS = 350;

/** From left to right along the links, or downwards. */
export function layeredLayout(
  actors: readonly SceneActor[],
  links: readonly Joined[],
  layout: 'LAYERED' | 'LAYERED_DOWN',
): Places {
  const isRight = layout === 'LAYERED';
  const ids = actors.map(({ id }) => id);
  if (ids.length > MOST_ACTORS || links.length > MOST_LINKS)
    return layersLayout(ids, links, isRight ? 'RIGHT' : 'DOWN');
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: isRight ? 'LR' : 'TB', nodesep: 24, ranksep: 52, edgesep: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const actor of [...actors].sort((one, other) => compareText(one.id, other.id)))
    graph.setNode(actor.id, boxOfActor(actor));
  for (const { from, to } of links) graph.setEdge(from, to);
  dagre.layout(graph);
  return new Map(
    ids.map((id) => {
      const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
      return [id, { x, y }];
    }),
  );
}
