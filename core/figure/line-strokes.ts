import { familyOf } from '../model/link-kinds.ts';
import { DASHES, DISPUTED_DASH, ENDED_DASH, type Head, LINE_STYLES } from '../style/lines.ts';
import type { Palette } from '../style/palette.ts';
import type { FigureLink } from './figure-scene.ts';

export interface Stroke {
  colour: string;
  width: number;
  dash: readonly number[];
  opacity: number;
  head: Head;
}

/** What says how a link is drawn. */
export type Drawn = Pick<FigureLink, 'kind' | 'isDisputed' | 'endYear' | 'isUndated' | 'change'>;

const UNDATED_WIDTH = 0.9;
const BUNDLE_WIDTH = 2.4;
const FAINT = 0.28;

/** As on the canvas: colour by family, dash and head by kind, and what is doubtful looks doubtful. */
export function strokeOf({ kind, isDisputed, endYear, isUndated, change }: Drawn, palette: Palette): Stroke {
  const { dash, head, width } = LINE_STYLES[kind];
  const family = familyOf(kind);
  const weight = palette.weights?.[family] ?? 1;
  const plain: Stroke = {
    colour: palette.links[family],
    width: isUndated ? UNDATED_WIDTH : width * weight,
    dash: isDisputed ? DISPUTED_DASH : DASHES[dash],
    opacity: isDisputed ? 1 : 0.85,
    head,
  };
  const { BEGAN, ENDED } = palette.changes;
  if (change === 'BEGAN') return { ...plain, colour: BEGAN, width: 2.6, dash: [], opacity: 1 };
  if (change === 'ENDED') return { ...plain, colour: ENDED, width: 2.2, dash: ENDED_DASH, opacity: 1 };
  if (change === 'UNCHANGED') return { ...plain, opacity: FAINT };
  return endYear === null ? plain : { ...plain, opacity: plain.opacity / 2 };
}

/** Of several links drawn as one line: without a head, since they may run either way. */
export function bundleStroke(held: readonly Drawn[], palette: Palette): Stroke {
  const strokes = held.map((link) => strokeOf(link, palette));
  const colours = [...new Set(strokes.map(({ colour }) => colour))];
  const [dash = [], ...dashes] = new Set(strokes.map((stroke) => stroke.dash));
  return {
    colour: (colours.length === 1 ? colours[0] : undefined) ?? palette.surface.muted,
    width: BUNDLE_WIDTH,
    dash: dashes.length === 0 ? dash : [],
    opacity: Math.max(...strokes.map(({ opacity }) => opacity)),
    head: 'none',
  };
}
