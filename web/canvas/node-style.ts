import type { Css, NodeSingular, StylesheetJsonBlock } from 'cytoscape';
import type { Palette } from '../../core/figure/palette.ts';
import { FONT_STACK } from '../../core/figure/palette.ts';
import { ACTOR_SHAPES } from '../../core/figure/shapes.ts';
import { type ActorKind, actorKinds } from '../../core/model/actor-kinds.ts';
import { badge } from './badge.ts';
import { LABEL_SIZE } from './label-size.ts';

/** How actors look; classes say what one is doing with them. */
export function nodeStyle(palette: Palette): StylesheetJsonBlock[] {
  const { surface } = palette;
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'border-width': 1.5,
        'border-color': surface.paper,
        label: 'data(label)',
        color: surface.ink,
        'font-family': FONT_STACK,
        'font-size': LABEL_SIZE,
        'font-weight': 500,
        'text-wrap': 'wrap',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-outline-color': surface.paper,
        'text-outline-width': 2.5,
        'text-outline-opacity': 0.95,
        'overlay-opacity': 0,
        'z-index': (node: NodeSingular) => Math.min(29, node.data('degree')),
      },
    },
    ...actorKinds.map((kind) => kindStyle(kind, palette)),
    { selector: 'node[country]', style: badgeStyle(palette) },
    { selector: 'node[?pinned]', style: { 'border-color': surface.ink, 'border-width': 2 } },
    { selector: 'node.far', style: { 'background-image-opacity': 0 } },
    { selector: 'node.quiet', style: { 'text-opacity': 0 } },
    { selector: 'node:active', style: { 'overlay-opacity': 0 } },
    {
      selector: 'node.lit',
      style: { 'text-opacity': 1, 'z-index': 30 },
    },
    {
      selector: 'node.selected',
      style: {
        'text-opacity': 1,
        'font-weight': 700,
        'outline-width': 3,
        'outline-offset': 2,
        'outline-color': surface.accent,
        'z-index': 40,
      },
    },
    { selector: 'node.dim', style: { opacity: 0.14, 'text-opacity': 0 } },
  ];
}

function kindStyle(kind: ActorKind, palette: Palette): StylesheetJsonBlock {
  const outline = ACTOR_SHAPES[kind]
    .flat()
    .map((at) => Math.max(-1, Math.min(1, at)))
    .join(' ');
  return {
    selector: `node[kind = "${kind}"]`,
    style: { 'background-color': palette.actors[kind], shape: 'polygon', 'shape-polygon-points': outline },
  };
}

function badgeStyle(palette: Palette): Css.Node {
  return {
    'background-image': (node: NodeSingular) => badge(node.data('country'), palette),
    'background-width': '17px',
    'background-height': '11px',
    'background-position-x': '100%',
    'background-position-y': '0%',
    'background-offset-x': '7px',
    'background-offset-y': '-5px',
    'background-clip': 'none',
    'background-image-containment': 'over',
    'bounds-expansion': 8,
  };
}
