import type { StylesheetJsonBlock } from 'cytoscape';
import { DASHES, DISPUTED_DASH, type Head, LINE_STYLES } from '../../core/figure/lines.ts';
import { FONT_STACK, type Palette } from '../../core/figure/palette.ts';
import { familyOf, type LinkKind, linkKinds } from '../../core/model/link-kinds.ts';

const ARROWS: Record<Head, 'triangle' | 'vee' | 'tee' | 'diamond' | 'circle' | 'none'> = {
  arrow: 'triangle',
  open: 'vee',
  bar: 'tee',
  diamond: 'diamond',
  dot: 'circle',
  none: 'none',
};

/** How links look: colour by family, dash and head by kind, and what is doubtful looks doubtful. */
export function edgeStyle(palette: Palette): StylesheetJsonBlock[] {
  const { surface } = palette;
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 34,
        'arrow-scale': 0.95,
        'line-cap': 'butt',
        opacity: 0.78,
        'overlay-opacity': 0,
        'font-family': FONT_STACK,
        'text-background-color': surface.paper,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'target-distance-from-node': 3,
        'source-distance-from-node': 2,
      },
    },
    ...linkKinds.map((kind) => kindStyle(kind, palette)),
    { selector: 'edge[!checked]', style: { 'target-arrow-fill': 'hollow' } },
    // A bar has no inside to leave empty, so it stands before a hollow head.
    {
      selector: 'edge[!checked][head = "bar"]',
      style: { 'target-arrow-shape': 'triangle-tee', 'target-arrow-fill': 'hollow' },
    },
    { selector: 'edge[?undated]', style: { width: 0.9 } },
    {
      selector: 'edge[?disputed]',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [...DISPUTED_DASH],
        'line-opacity': 1,
        opacity: 1,
        label: '≠',
        'font-weight': 700,
      },
    },
    { selector: 'edge[?inactive]', style: { opacity: 0.4 } },
    {
      selector: 'edge.lit, edge.route, edge.selected',
      style: {
        opacity: 1,
        'z-index': 20,
        label: 'data(verb)',
        'font-weight': 500,
        'text-rotation': 'autorotate',
      },
    },
    { selector: 'edge.route, edge.selected', style: { width: 3.4, 'z-index': 25 } },
    {
      selector: 'edge.selected',
      style: { 'underlay-color': surface.accent, 'underlay-opacity': 0.28, 'underlay-padding': 5 },
    },
    { selector: 'edge.dim', style: { opacity: 0.07, label: '' } },
  ];
}

function kindStyle(kind: LinkKind, palette: Palette): StylesheetJsonBlock {
  const { dash, head, width } = LINE_STYLES[kind];
  const colour = palette.links[familyOf(kind)];
  return {
    selector: `edge[kind = "${kind}"]`,
    style: {
      width,
      color: colour,
      'line-color': colour,
      'target-arrow-color': colour,
      'target-arrow-shape': ARROWS[head],
      ...(dash !== 'solid' && { 'line-style': 'dashed', 'line-dash-pattern': [...DASHES[dash]] }),
    },
  };
}
