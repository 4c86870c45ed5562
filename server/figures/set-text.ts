import type { TextMark } from '../../core/figure/drawing.ts';
import { type TextRun, textRuns } from './text-runs.ts';
import type { Typefaces } from './typefaces.ts';

/** A run where it stands: x is its left. */
export interface PlacedRun extends TextRun {
  x: number;
  width: number;
  glyphs: readonly { path: { commands: readonly PathCommand[] } }[];
  /** Of the glyphs, in the units of the font. */
  positions: readonly { xAdvance: number; xOffset: number; yOffset: number }[];
}

export interface PathCommand {
  command: string;
  args: readonly number[];
}

/** A text with the place of each of its runs, by its anchor. */
export function setText(mark: TextMark, typefaces: Typefaces): PlacedRun[] {
  const runs = textRuns(mark, typefaces).map((run) => {
    const { font } = run.face;
    const { glyphs, positions, advanceWidth } = font.layout(run.text);
    return { ...run, glyphs, positions, width: (advanceWidth * mark.size) / font.unitsPerEm };
  });
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  let x = mark.x - width * { start: 0, middle: 0.5, end: 1 }[mark.anchor];
  return runs.map((run) => {
    const placed = { ...run, x };
    x += run.width;
    return placed;
  });
}
