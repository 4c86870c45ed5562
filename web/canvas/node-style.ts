import type { StylesheetJsonBlock } from 'cytoscape';
import { type ActorKind, actorKinds } from '../../core/model/actor-kinds.ts';
import type { Palette } from '../../core/style/palette.ts';
import { ACTOR_SHAPES } from '../../core/style/shapes.ts';

/**
 * How actors look; classes say what one is doing with them. Names and countries are not here: Cytoscape would style
 * and cache each anew at every zoom, so they are written over the drawing.
 */
export function nodeStyle(palette: Palette): StylesheetJsonBlock[] {
  const { surface } = palette;
  return [
    {
      selector: 'node',
      style: {
        width: 'data(diameter)',
        height: 'data(diameter)',
        'border-width': 1.5,
        'border-color': surface.paper,
        'overlay-opacity': 0,
      },
    },
    ...actorKinds.map((kind) => kindStyle(kind, palette)),
    { selector: 'node[?pinned]', style: { 'border-color': surface.ink, 'border-width': 2 } },
    { selector: 'node:active', style: { 'overlay-opacity': 0 } },
    {
      selector: 'node.selected',
      style: { 'outline-width': 3, 'outline-offset': 2, 'outline-color': surface.accent, 'z-index': 40 },
    },
  ];
}

/** The round kind is drawn as a circle: a polygon of forty corners takes ten times as long. */
function kindStyle(kind: ActorKind, palette: Palette): StylesheetJsonBlock {
  const selector = `node[kind = "${kind}"]`;
  const colour = { 'background-color': palette.actors[kind] };
  if (kind === 'Company') return { selector, style: { ...colour, shape: 'ellipse' } };
  const outline = ACTOR_SHAPES[kind]
    .flat()
    .map((at) => Math.max(-1, Math.min(1, at)))
    .join(' ');
  return { selector, style: { ...colour, shape: 'polygon', 'shape-polygon-points': outline } };
}
