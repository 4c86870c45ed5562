import { readFile } from 'node:fs/promises';
import type { Font } from 'fontkit';
import type { Weight } from '../../core/drawing/type-setting.ts';
import type { FontSlice } from './font-slices.ts';

/** The letters of one slice in one weight. */
export interface Typeface {
  /** Unique. */
  name: string;
  /** TrueType. */
  bytes: Buffer;
  font: Font;
}

const kept = new Map<string, Promise<Typeface>>();

/** A slice in a weight, made on first use and kept: all of them together are some 20 MB. */
export function typeface(slice: FontSlice, weight: Weight): Promise<Typeface> {
  const name = `${slice.path}@${weight}`;
  const known = kept.get(name);
  if (known) return known;
  const made = make(slice, weight, name);
  kept.set(name, made);
  made.catch(() => kept.delete(name));
  return made;
}

/** The files are compressed and of all weights; PDF embeds neither, and outlines come faster from TrueType. */
async function make({ path }: FontSlice, weight: Weight, name: string): Promise<Typeface> {
  const [{ default: subsetFont }, fontkit] = await Promise.all([import('subset-font'), import('fontkit')]);
  const bytes = await subsetFont(await readFile(path), undefined, {
    keepAllGlyphs: true,
    noHinting: true,
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
  });
  const font = fontkit.create(bytes);
  if (font.type === 'TTF') return { name, bytes, font: font as Font };
  throw new Error(`${path} is no single font`);
}
