import type { Glyph } from 'fontkit';
import type { PlacedRun } from './set-text.ts';

/** The letters of a run as one path, in the units of the font, upwards; it begins at the left of its base line. */
export function outlineOf({ glyphs, positions }: PlacedRun): string {
  let path = '';
  let pen = 0;
  glyphs.forEach((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const outline = glyphOutline(glyph);
    if (outline !== '') path += `M${Math.round(pen + xOffset)} ${Math.round(yOffset)}${outline}`;
    pen += xAdvance;
  });
  return path;
}

/** Fontkit gives the same object for a glyph each time. */
const known = new WeakMap<Glyph, string>();

/** Relative to the place of the pen, so that it is worked out once a letter. */
function glyphOutline(glyph: Glyph): string {
  const before = known.get(glyph);
  if (before !== undefined) return before;
  let outline = '';
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  for (const { command, args } of glyph.path.commands) {
    const numbers = args.map((value, index) => Math.round(value) - (index % 2 === 0 ? x : y));
    outline += `${LETTERS[command]}${numbers.join(' ')}`;
    if (command === 'closePath') [x, y] = [startX, startY];
    else [x = 0, y = 0] = args.slice(-2).map(Math.round);
    if (command === 'moveTo') [startX, startY] = [x, y];
  }
  known.set(glyph, outline);
  return outline;
}

const LETTERS = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
} as const;
