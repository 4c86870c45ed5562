import type { Value } from '../exchange/attributes.ts';
import { element, escaped } from '../exchange/xml.ts';
import { type Drawing, type GroupMark, type Mark, type PathMark, type TextMark, tenths } from './drawing.ts';

/** Readers without Noto Sans see a face of about its width. */
const FIGURE_FONTS =
  '"Noto Sans", "Noto Sans SC", "Noto Sans Arabic", "Noto Sans Hebrew", "PingFang SC", "Microsoft YaHei", "Segoe UI", system-ui, sans-serif';
const HALO = 4;

/** A drawing as SVG: without styles, scripts or ids, since pages may forbid the former and hold many of these. */
export function drawingSvg(drawing: Drawing): string {
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
      ...marks.map(svgOf),
    ].join('\n'),
  );
}

function svgOf(mark: Mark): string {
  switch (mark.type) {
    case 'path':
      return path(mark);
    case 'text':
      return text(mark);
    case 'group':
      return group(mark);
  }
}

function path({ d, fill, stroke, strokeWidth, dash, join, opacity }: PathMark): string {
  return element('path', {
    d,
    fill: fill ?? 'none',
    stroke,
    'stroke-width': strokeWidth && tenths(strokeWidth),
    'stroke-dasharray': dash && dash.length > 0 ? dash.map(tenths).join(' ') : undefined,
    'stroke-linejoin': join,
    opacity,
  });
}

function text(mark: TextMark): string {
  const { x, y, size, weight, fill, halo, direction, opacity, href } = mark;
  const attributes: Record<string, Value> = {
    x: tenths(x),
    y: tenths(y),
    'font-size': tenths(size),
    'font-weight': weight === 400 ? undefined : weight,
    fill,
    opacity,
    'text-anchor': anchorOf(mark),
    direction,
    ...(halo !== undefined && {
      stroke: halo,
      'stroke-width': HALO,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  };
  const written = element('text', attributes, escaped(mark.text));
  return href === undefined ? written : element('a', { href }, written);
}

/** SVG counts from where a text begins to be read: in Arabic and Hebrew that is its right. */
function anchorOf({ anchor, direction }: TextMark): string | undefined {
  if (direction !== 'rtl') return anchor === 'start' ? undefined : anchor;
  return { start: 'end', middle: 'middle', end: undefined }[anchor];
}

function group({ marks, actor, link, label }: GroupMark): string {
  const name = label === undefined ? '' : element('title', {}, escaped(label));
  return element('g', { 'data-actor': actor, 'data-link': link }, name + marks.map(svgOf).join(''));
}
