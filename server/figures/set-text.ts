import type { Glyph, GlyphPosition } from 'fontkit';
import type { TextMark } from '../../core/drawing/drawing.ts';
import { type TextRun, textRuns } from './text-runs.ts';
import type { Typefaces } from './typefaces.ts';

/** A run where it stands. */
export interface PlacedRun extends TextRun {
  /** Its left. */
  x: number;
  width: number;
  /** Units of the drawing in one of the font. */
  scale: number;
  glyphs: readonly Glyph[];
  /** Of the glyphs, in the units of the font. */
  positions: readonly GlyphPosition[];
}

/** The runs of a text where they stand, by its anchor. */
export function setText(mark: TextMark, typefaces: Typefaces): PlacedRun[] {
  const runs = textRuns(mark, typefaces).map((run) => {
    const { font } = run.face;
    const { glyphs, positions, advanceWidth } = font.layout(run.text);
    const scale = mark.size / font.unitsPerEm;
    return { ...run, glyphs, positions, scale, width: advanceWidth * scale };
  });
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  let x = mark.x - width * { start: 0, middle: 0.5, end: 1 }[mark.anchor];
  return runs.map((run) => {
    const placed = { ...run, x };
    x += run.width;
    return placed;
  });
}
