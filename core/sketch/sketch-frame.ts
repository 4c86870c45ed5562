import { tenths } from '../drawing/drawing.ts';
import { element, escaped } from '../exchange/xml.ts';
import { FONT_STACK, PALETTES, type Theme } from '../style/palette.ts';

/** Pixels, at the size in which a sketch is drawn where nobody says otherwise. */
export const FRAME = { width: 640, height: 400 } as const;

interface Frame {
  title: string;
  /** The picture in words. */
  description: string;
  language: 'en' | 'it';
  theme: Theme;
  /** Elements, back to front. */
  content: readonly string[];
}

/** The SVG round a sketch. Without styles, scripts or ids: pages may forbid the former and hold many of these. */
export function framed({ title, description, language, theme, content }: Frame): string {
  const { width, height } = FRAME;
  const { paper, ink } = PALETTES[theme].surface;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      lang: language,
      'font-family': FONT_STACK,
      fill: ink,
    },
    [
      element('title', {}, escaped(title)),
      element('desc', {}, escaped(description)),
      element('rect', { width, height, fill: paper }),
      ...content,
    ].join('\n'),
  );
}

/** A line of text with a halo of paper, so that it reads over lines. */
export function haloed(
  text: string,
  { x, y }: { x: number; y: number },
  theme: Theme,
  more: Record<string, string | number> = {},
): string {
  return element(
    'text',
    {
      x: tenths(x),
      y: tenths(y),
      stroke: PALETTES[theme].surface.paper,
      'stroke-width': 4,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      ...more,
    },
    escaped(text),
  );
}
