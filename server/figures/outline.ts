import type { TextMark } from '../../core/figure/drawing.ts';
import type { PathCommand, PlacedRun } from './set-text.ts';

/** Parts of a unit: letters need finer places than lines. */
const FINENESS = 100;

/** The letters of a text as one path. */
export function outlineOf(runs: readonly PlacedRun[], mark: TextMark): string {
  return runs.map((run) => runOutline(run, mark)).join('');
}

function runOutline({ x, face, glyphs, positions }: PlacedRun, { y, size }: TextMark): string {
  const scale = size / face.font.unitsPerEm;
  let pen = x;
  return glyphs
    .map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const [left, base] = [pen + xOffset * scale, y - yOffset * scale];
      pen += xAdvance * scale;
      return glyph.path.commands.map((command) => written(command, left, base, scale)).join('');
    })
    .join('');
}

const LETTERS: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** Fonts measure upwards. */
function written({ command, args }: PathCommand, left: number, base: number, scale: number): string {
  const numbers = args.map((value, index) =>
    index % 2 === 0 ? fine(left + value * scale) : fine(base - value * scale),
  );
  return `${LETTERS[command]}${numbers.join(' ')}`;
}

function fine(value: number): number {
  return Math.round(value * FINENESS) / FINENESS;
}
