import type { Mark } from '../../core/drawing/drawing.ts';
import type { Weight } from '../../core/drawing/type-setting.ts';
import { type FontSlices, fontSlices } from './font-slices.ts';
import { type Typeface, typeface } from './typeface.ts';

/** The typefaces for all letters of a drawing, ready to be set. */
export interface Typefaces {
  /** The one that draws a letter: the one in use before it, where that has it and the letter belongs to its neighbour. */
  of: (letter: string, weight: Weight, before: Typeface | null) => Typeface;
}

/** What takes the typeface of the letter before it: accents, spaces and joiners. */
const DEPENDENT = /[\p{M}\p{Z}\p{Cf}]/u;

export async function typefacesFor(marks: readonly Mark[]): Promise<Typefaces> {
  const slices = await fontSlices();
  const usual = { 400: await typeface(slices.usual, 400), 700: await typeface(slices.usual, 700) };
  const chosen = { 400: new Map<string, Typeface>(), 700: new Map<string, Typeface>() };
  for (const [weight, letters] of lettersOf(marks)) {
    for (const letter of letters)
      chosen[weight].set(letter, await faceFor(letter, weight, slices, usual[weight]));
  }
  return {
    of(letter, weight, before) {
      const point = letter.codePointAt(0) ?? 0;
      if (before && DEPENDENT.test(letter) && before.font.hasGlyphForCodePoint(point)) return before;
      return chosen[weight].get(letter) ?? usual[weight];
    },
  };
}

/** The ranges of the packages promise letters that some of their fonts don't have. */
async function faceFor(
  letter: string,
  weight: Weight,
  slices: FontSlices,
  usual: Typeface,
): Promise<Typeface> {
  const point = letter.codePointAt(0) ?? 0;
  for (const slice of slices.having(point)) {
    const face = await typeface(slice, weight);
    if (face.font.hasGlyphForCodePoint(point)) return face;
  }
  return usual;
}

function lettersOf(marks: readonly Mark[]): Map<Weight, Set<string>> {
  const letters = new Map<Weight, Set<string>>([
    [400, new Set()],
    [700, new Set()],
  ]);
  const collect = (mark: Mark): void => {
    if (mark.type === 'group') mark.marks.forEach(collect);
    if (mark.type === 'text') for (const letter of mark.text) letters.get(mark.weight)?.add(letter);
  };
  marks.forEach(collect);
  return letters;
}
