import { linesPath, type Mark } from '../drawing/drawing.ts';
import type { LinkKind } from '../model/link-kinds.ts';
import { headMarks, reachOf } from '../style/line-heads.ts';
import type { Palette } from '../style/palette.ts';
import type { FigureLink } from './figure-scene.ts';
import { disc } from './line-signs.ts';
import { type Drawn, strokeOf } from './line-strokes.ts';

const LINE = 28;
const SIGN_LINE = 40;
const YEAR_LINE = 58;
const HEAD = 7.5;

/** A link of which nothing is to be said but its kind. */
export const PLAIN_SAMPLE: Omit<Drawn, 'kind'> & Pick<FigureLink, 'isUnchecked'> = {
  isDisputed: false,
  endYear: null,
  isUnchecked: false,
  isUndated: false,
  change: null,
};
export type Sample = typeof PLAIN_SAMPLE & { kind: LinkKind };

/** A line with a sign on it needs to be seen on both sides of that. */
export function sampleLength(sign?: string): number {
  if (sign === undefined) return LINE;
  return sign.length > 1 ? YEAR_LINE : SIGN_LINE;
}

export function straight(length: number): string {
  return linesPath(
    [
      { x: 0, y: 0 },
      { x: length, y: 0 },
    ],
    false,
  );
}

/** A line as it is drawn, from the left end of the middle of its row. */
export function lineSample(link: Sample, palette: Palette, sign?: string): Mark[] {
  const { colour, width, dash, opacity, head } = strokeOf(link, palette);
  const { paper, muted } = palette.surface;
  const stroke = isPlainSign(link) ? muted : colour;
  const length = sampleLength(sign);
  const line: Mark = {
    type: 'path',
    d: straight(length - reachOf(head, HEAD, link.isUnchecked)),
    stroke,
    strokeWidth: width,
    ...(dash.length > 0 && { dash: dash.map((one) => one * 0.7) }),
    ...(opacity < 1 && { opacity }),
  };
  const heads = headMarks(head, { x: length, y: 0 }, { x: 0, y: 0 }, HEAD, {
    colour: stroke,
    paper,
    opacity,
    isHollow: link.isUnchecked,
  });
  if (sign === undefined) return [line, ...heads];
  const middle = { x: (length - HEAD) / 2, y: 0 };
  if (link.change !== null) return [line, ...heads, ...disc(sign, middle, stroke, paper)];
  const size = sign.length > 1 ? 9 : 13;
  const written: Mark = {
    type: 'text',
    x: middle.x,
    y: size * 0.36,
    text: sign,
    size,
    weight: 700,
    fill: stroke,
    anchor: 'middle',
    halo: paper,
  };
  return [line, ...heads, written];
}

/** What may be said of a link of any family is shown in none of their colours. */
function isPlainSign({ isDisputed, endYear, isUnchecked, isUndated }: Sample): boolean {
  return isDisputed || endYear !== null || isUnchecked || isUndated;
}
