import type { Value } from '../exchange/attributes.ts';
import { element, escaped } from '../exchange/xml.ts';
import { type Drawing, type GroupMark, type Mark, type PathMark, type TextMark, tenths } from './drawing.ts';

/**
 * Lines are set by the widths of Noto Sans with a little air. Those named after it are hardly wider; the last may be,
 * and bold lines have room for that.
 */
const FIGURE_FONTS =
  '"Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans Condensed", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
export const HALO = 4;

type TextWriter = (mark: TextMark) => string;

/**
 * A drawing as SVG: without styles, scripts or ids, since pages may forbid the former and hold many of these. Text is
 * written as text, unless for a reader without fonts.
 */
export function drawingSvg(drawing: Drawing, writeText: TextWriter = text): string {
  const { width, height, scale, language, title, description, paper, marks } = drawing;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${tenths(width)} ${tenths(height)}`,
      width: Math.round(width * scale),
      height: Math.round(height * scale),
      role: 'img',
      lang: language,
      'font-family': FIGURE_FONTS,
    },
    [
      element('title', {}, escaped(title)),
      element('desc', {}, escaped(description)),
      element('rect', { width: tenths(width), height: tenths(height), fill: paper }),
      ...marks.map((mark) => markSvg(mark, writeText)),
    ].join('\n'),
  );
}

export function markSvg(mark: Mark, writeText: TextWriter = text): string {
  switch (mark.type) {
    case 'path':
      return path(mark);
    case 'text':
      return writeText(mark);
    case 'group':
      return group(mark, writeText);
  }
}

function path({ d, fill, stroke, strokeWidth, dash, opacity }: PathMark): string {
  return element('path', {
    d,
    fill: fill ?? 'none',
    stroke,
    'stroke-width': strokeWidth && tenths(strokeWidth),
    'stroke-dasharray': dash && dash.length > 0 ? dash.map(tenths).join(' ') : undefined,
    opacity,
  });
}

function text(mark: TextMark): string {
  const { x, y, size, weight, fill, anchor, halo, direction, lang, opacity, href } = mark;
  const attributes: Record<string, Value> = {
    x: tenths(x),
    y: tenths(y),
    'font-size': tenths(size),
    'font-weight': weight === 400 ? undefined : weight,
    fill,
    opacity,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    lang,
    ...(halo !== undefined && {
      stroke: halo,
      'stroke-width': HALO,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  };
  const written = element(
    'text',
    attributes,
    escaped(direction === 'rtl' ? rightToLeft(mark.text) : mark.text),
  );
  return href === undefined ? written : element('a', { href }, written);
}

/**
 * Which way a line runs is said by signs within it: `direction` would turn the meaning of `text-anchor` round, and not
 * all that draw SVG know it.
 */
function rightToLeft(line: string): string {
  return `\u2067${line}\u2069`;
}

function group({ marks, actor, link, label }: GroupMark, writeText: TextWriter): string {
  const name = label === undefined ? '' : element('title', {}, escaped(label));
  return element(
    'g',
    { 'data-actor': actor, 'data-link': link },
    name + marks.map((mark) => markSvg(mark, writeText)).join(''),
  );
}
