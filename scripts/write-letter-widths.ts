import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Writes the widths of letters by which figures are set, from the font itself: `tsx scripts/write-letter-widths.ts`. */

interface Font {
  unitsPerEm: number;
  characterSet: number[];
  glyphForCodePoint(point: number): { advanceWidth: number };
}

const require = createRequire(import.meta.url);
// Comes with pdfkit, and has no types.
const fontkit = require('fontkit') as { create(bytes: Buffer): Font };

const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];
const RANGES = [
  [0x20, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2044],
  [0x20ac, 0x20ac],
  [0x2190, 0x2260],
] as const;

const widths = { 400: await widthsOf(400), 700: await widthsOf(700) };
const lines = Object.entries(widths).map(([weight, table]) => `  ${weight}: ${JSON.stringify(table)},`);
await writeFile(
  'core/figure/letter-widths.ts',
  `/**
 * How wide letters are in Noto Sans, in thousandths of the type size, by weight: runs of neighbouring letters under the
 * first of them. Written by scripts/write-letter-widths.ts from the fonts of @fontsource/noto-sans (SIL OFL 1.1).
 */
export const LETTER_WIDTHS: Record<400 | 700, Record<string, readonly number[]>> = {
${lines.join('\n')}
};
`,
);

async function widthsOf(weight: number): Promise<Record<number, number[]>> {
  const known = new Map<number, number>();
  for (const subset of SUBSETS) {
    const file = `node_modules/@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff2`;
    const font = fontkit.create(await readFile(file));
    for (const point of font.characterSet) {
      const width = font.glyphForCodePoint(point).advanceWidth;
      known.set(point, Math.round((1000 * width) / font.unitsPerEm));
    }
  }
  const runs: Record<number, number[]> = {};
  for (const [first, last] of RANGES) {
    let start = first;
    for (let point = first; point <= last; point += 1) {
      const width = known.get(point);
      if (width === undefined) {
        start = point + 1;
        continue;
      }
      const run = runs[start] ?? [];
      run.push(width);
      runs[start] = run;
    }
  }
  return runs;
}
