import { writeFile } from 'node:fs/promises';
import type { Weight } from '../core/drawing/type-setting.ts';
import { fontSlices } from '../server/figures/font-slices.ts';
import { typeface } from '../server/figures/typeface.ts';

/** Writes the widths of letters by which figures are set, from the bundled fonts: `npm run letter-widths`. */
const RANGES = [
  [0x20, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2044],
  [0x20ac, 0x20ac],
  [0x2190, 0x2260],
] as const;

const tables = await Promise.all(
  ([400, 700] as const).map(async (weight) => `  ${weight}: ${JSON.stringify(await widthsOf(weight))},`),
);
await writeFile(
  'core/drawing/letter-widths.ts',
  `/**
 * How wide letters are in Noto Sans, in thousandths of the type size, by weight: runs of neighbouring letters under the
 * first of them. Written by scripts/write-letter-widths.ts from @fontsource-variable/noto-sans (SIL OFL 1.1).
 */
export const LETTER_WIDTHS: Record<400 | 700, Record<string, readonly number[]>> = {
${tables.join('\n')}
};
`,
);

async function widthsOf(weight: Weight): Promise<Record<number, number[]>> {
  const runs: Record<number, number[]> = {};
  for (const [first, last] of RANGES) {
    let run: number[] | null = null;
    for (let point: number = first; point <= last; point += 1) {
      const width = await widthOf(point, weight);
      if (width === null) {
        run = null;
        continue;
      }
      if (run === null) {
        run = [];
        runs[point] = run;
      }
      run.push(width);
    }
  }
  return runs;
}

/** Null where Noto Sans itself does not have the letter. */
async function widthOf(point: number, weight: Weight): Promise<number | null> {
  for (const slice of (await fontSlices()).having(point)) {
    if (!slice.path.includes('/noto-sans/')) continue;
    const { font } = await typeface(slice, weight);
    if (font.hasGlyphForCodePoint(point))
      return Math.round((1000 * font.glyphForCodePoint(point).advanceWidth) / font.unitsPerEm);
  }
  return null;
}
