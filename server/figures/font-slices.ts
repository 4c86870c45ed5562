import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The packages in which a letter is looked for, in this order, and which of their slices: each holds some letters of all
 * weights. All of them are Noto, under the SIL Open Font License 1.1.
 */
const PACKAGES = [
  { name: 'noto-sans', slices: /./ },
  { name: 'noto-sans-hebrew', slices: /^hebrew$/ },
  { name: 'noto-sans-arabic', slices: /^arabic$/ },
  // Simplified and traditional letters, Japanese ones, and signs.
  { name: 'noto-sans-sc', slices: /^\[/ },
  { name: 'noto-sans-arabic', slices: /^(?:math|symbols)$/ },
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

let slices: Promise<FontSlices> | null = null;

/** Where all bundled letters are; read once. */
export function fontSlices(): Promise<FontSlices> {
  slices ??= read();
  return slices;
}

async function read(): Promise<FontSlices> {
  const byPoint = new Map<number, FontSlice[]>();
  for (const { name, slices } of PACKAGES) {
    const ranges: Record<string, string> = JSON.parse(await readFile(pathOf(name, 'unicode.json'), 'utf8'));
    for (const [slice, points] of Object.entries(ranges)) {
      if (!slices.test(slice)) continue;
      const file = `files/${name}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`;
      const found = { path: pathOf(name, file) };
      for (const point of pointsIn(points)) byPoint.set(point, [...(byPoint.get(point) ?? []), found]);
    }
  }
  const usual = byPoint.get(0x20)?.[0];
  if (!usual) throw new Error('the bundled fonts have no letters');
  return { having: (point) => byPoint.get(point) ?? [], usual };
}

function pathOf(name: string, file: string): string {
  return require.resolve(`@fontsource-variable/${name}/${file}`);
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
