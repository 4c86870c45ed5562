import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { once } from '../kept/once.ts';

const require = createRequire(import.meta.url);

/**
 * The packages in which a letter is looked for, in this order, and which of their slices: each holds some letters of all
 * weights. All of them are Noto, under the SIL Open Font License 1.1.
 */
const PACKAGES = [
  { ranges: require.resolve('@fontsource-variable/noto-sans/unicode.json'), slices: /./ },
  { ranges: require.resolve('@fontsource-variable/noto-sans-hebrew/unicode.json'), slices: /^hebrew$/ },
  { ranges: require.resolve('@fontsource-variable/noto-sans-arabic/unicode.json'), slices: /^arabic$/ },
  // Simplified and traditional letters, Japanese ones, and signs.
  { ranges: require.resolve('@fontsource-variable/noto-sans-sc/unicode.json'), slices: /^\[/ },
  {
    ranges: require.resolve('@fontsource-variable/noto-sans-arabic/unicode.json'),
    slices: /^(?:math|symbols)$/,
  },
] as const;

/** A file of a font that is cut by letters. */
export interface FontSlice {
  path: string;
}

export interface FontSlices {
  /** Those that should have this letter, the best first. */
  having: (point: number) => readonly FontSlice[];
  /** Draws a box for what no font has. */
  usual: FontSlice;
}

/** Where all bundled letters are; read once. */
export const fontSlices = once(read);

async function read(): Promise<FontSlices> {
  const byPoint = new Map<number, FontSlice[]>();
  for (const { ranges, slices } of PACKAGES) {
    const folder = dirname(ranges);
    const bySlice: Record<string, string> = JSON.parse(await readFile(ranges, 'utf8'));
    for (const [slice, points] of Object.entries(bySlice)) {
      if (!slices.test(slice)) continue;
      const file = `${basename(folder)}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`;
      const found = { path: join(folder, 'files', file) };
      for (const point of pointsIn(points)) byPoint.set(point, [...(byPoint.get(point) ?? []), found]);
    }
  }
  const usual = byPoint.get(0x20)?.[0];
  if (!usual) throw new Error('the bundled fonts have no letters');
  return { having: (point) => byPoint.get(point) ?? [], usual };
}

/** Of the form `U+0-ff,U+131`. */
function pointsIn(ranges: string): number[] {
  return ranges.split(',').flatMap((range) => {
    const [first = 0, last = first] = range
      .replace(/^U\+/i, '')
      .split('-')
      .map((point) => Number.parseInt(point, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
