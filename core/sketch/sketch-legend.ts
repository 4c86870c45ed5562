import { tenths } from '../drawing/drawing.ts';
import { widthOf } from '../drawing/type-setting.ts';
import { element, escaped } from '../exchange/xml.ts';
import { PALETTES, type Theme } from '../style/palette.ts';
import { FRAME } from './sketch-frame.ts';

const LEFT = 12;
const RIGHT = FRAME.width - 12;
const LEGEND_LINE = 376;
const NOTE_LINE = 393;
const SIZE = 13;
const SAMPLE = 22;
const GAP = 14;

/** What the colours mean, on one line, as far as there is room. */
export function legend(entries: readonly { name: string; colour: string }[], theme: Theme): string {
  let x = LEFT;
  const parts: string[] = [];
  for (const { name, colour } of entries) {
    const width = SAMPLE + widthOf(name, SIZE);
    if (x + width > RIGHT) break;
    parts.push(
      element('path', { d: `M${tenths(x)} ${LEGEND_LINE - 4}h16`, stroke: colour, 'stroke-width': 3 }),
      element('text', { x: tenths(x + SAMPLE), y: LEGEND_LINE }, escaped(name)),
    );
    x += width + GAP;
  }
  return parts.length === 0
    ? ''
    : element('g', { fill: PALETTES[theme].surface.muted, 'font-size': SIZE }, parts.join(''));
}

/** A line under everything. */
export function note(text: string, theme: Theme): string {
  const fill = PALETTES[theme].surface.muted;
  return element('text', { x: LEFT, y: NOTE_LINE, fill, 'font-size': SIZE }, escaped(text));
}
