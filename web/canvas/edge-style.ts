import type { StylesheetJsonBlock } from 'cytoscape';
import { linkFamilies } from '../../core/model/link-families.ts';
import { familyOf, type LinkKind, linkKinds } from '../../core/model/link-kinds.ts';
import { DASHES, DISPUTED_DASH, ENDED_DASH, type Head, LINE_STYLES } from '../../core/style/lines.ts';
import type { Palette } from '../../core/style/palette.ts';

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
        'target-distance-from-node': 3,
        'source-distance-from-node': 2,
      },
    },
    ...linkKinds.map((kind) => kindStyle(kind, palette)),
    { selector: 'edge[?isAlone]', style: { 'curve-style': 'straight' } },
    { selector: 'edge[!checked]', style: { 'target-arrow-fill': 'hollow' } },
    // A bar has no inside to leave empty, so it stands before a hollow head.
    {
      selector: 'edge[!checked][head = "bar"]',
      style: { 'target-arrow-shape': 'triangle-tee', 'target-arrow-fill': 'hollow' },
    },
    { selector: 'edge[?undated]', style: { width: 0.9 } },
    {
      selector: 'edge[?disputed]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [...DISPUTED_DASH], opacity: 1 },
    },
    ...bundleStyle(palette),
    // Round an actor that would otherwise stand in the way.
    {
      selector: 'edge[bend]',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        'edge-distances': 'node-position',
      },
    },
    ...changeStyle(palette),
    { selector: 'edge[?inactive]', style: { opacity: 0.39 } },
    // Nobody could point at one among thousands, and to look for it at each move of the pointer takes its time.
    {
      selector: 'edge.simple',
      style: { 'line-style': 'solid', 'target-arrow-shape': 'none', events: 'no' },
    },
    { selector: 'edge.folded', style: { display: 'none' } },
    { selector: 'edge.lit', style: { opacity: 1 } },
    { selector: 'edge.lit[?inactive]', style: { opacity: 0.5 } },
    {
      selector: 'edge.selected',
      style: {
        opacity: 1,
        width: 3.4,
        'z-index': 25,
        'underlay-color': surface.accent,
        'underlay-opacity': 0.28,
        'underlay-padding': 5,
      },
    },
    { selector: 'edge.selected[?inactive]', style: { opacity: 0.5 } },
    { selector: 'edge.route', style: { width: 3.4 } },
  ];
}

function kindStyle(kind: LinkKind, palette: Palette): StylesheetJsonBlock {
  const { dash, head, width } = LINE_STYLES[kind];
  const colour = palette.links[familyOf(kind)];
  return {
    selector: `edge[kind = "${kind}"]`,
    style: {
      width,
      'line-color': colour,
      'target-arrow-color': colour,
      'target-arrow-shape': ARROWS[head],
      ...(dash !== 'solid' && { 'line-style': 'dashed', 'line-dash-pattern': [...DASHES[dash]] }),
    },
  };
}

function bundleStyle({ surface, links }: Palette): StylesheetJsonBlock[] {
  return [
    {
      selector: 'edge[count]',
      style: {
        'curve-style': 'straight',
        width: 2.6,
        'line-color': surface.muted,
        'target-arrow-shape': 'none',
      },
    },
    ...linkFamilies.map((family) => ({
      selector: `edge[count][family = "${family}"]`,
      style: { 'line-color': links[family] },
    })),
  ];
}

/** The difference of two days: by colour, by weight and by dash; the sign is written over it. */
function changeStyle({ changes }: Palette): StylesheetJsonBlock[] {
  return [
    {
      selector: 'edge[change = "BEGAN"]',
      style: {
        opacity: 1,
        width: 2.6,
        'line-style': 'solid',
        'line-color': changes.BEGAN,
        'target-arrow-color': changes.BEGAN,
      },
    },
    {
      selector: 'edge[change = "ENDED"]',
      style: {
        opacity: 1,
        width: 2.2,
        'line-style': 'dashed',
        'line-dash-pattern': [...ENDED_DASH],
        'line-color': changes.ENDED,
        'target-arrow-color': changes.ENDED,
      },
    },
    { selector: 'edge[change = "UNCHANGED"]', style: { opacity: 0.2 } },
  ];
}
