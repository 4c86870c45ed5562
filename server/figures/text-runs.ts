import makeBidi, { type Bidi } from 'bidi-js';
import type { TextMark } from '../../core/drawing/drawing.ts';
import type { Typeface } from './typeface.ts';
import type { Typefaces } from './typefaces.ts';

/** A piece of a text in one typeface and one direction. */
export interface TextRun {
  face: Typeface;
  text: string;
}

interface Levelled extends TextRun {
  /** How deep it is nested in the other direction; odd ones are read from the right. */
  level: number;
}

// Its types speak of an ES module, which Node does not take it for.
const bidi = (makeBidi as unknown as () => Bidi)();
/** What steers the direction of others has no form of its own, nor have line ends and variants of emoji. */
const WITHOUT_FORM =
  /[\p{Cc}\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]|\p{Variation_Selector}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The runs of a text from left to right, as they are seen. */
export function textRuns({ text, weight, direction }: TextMark, typefaces: Typefaces): TextRun[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const runs: Levelled[] = [];
  let place = 0;
  for (const letter of text) {
    const level = levels[place] ?? 0;
    place += letter.length;
    if (WITHOUT_FORM.test(letter)) continue;
    const last = runs.at(-1) ?? null;
    const face = typefaces.of(letter, weight, last && last.level === level ? last.face : null);
    const seen = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter;
    if (last && last.face === face && last.level === level) last.text += seen;
    else runs.push({ face, level, text: seen });
  }
  return reordered(runs).map(({ face, level, text: read }) => ({
    face,
    // Shaping turns scripts that are read from the right by itself; signs alone are turned here.
    text: level % 2 === 1 && !RIGHT_TO_LEFT.test(read) ? [...read].reverse().join('') : read,
  }));
}

/** From the deepest level up, what is read from the right is turned round: rule L2 of Unicode's bidirectional algorithm. */
function reordered(runs: readonly Levelled[]): Levelled[] {
  const levels = runs.map(({ level }) => level);
  let seen = [...runs];
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    const next: Levelled[] = [];
    let turned: Levelled[] = [];
    for (const run of seen) {
      if (run.level >= level) turned.unshift(run);
      else {
        next.push(...turned, run);
        turned = [];
      }
    }
    seen = [...next, ...turned];
  }
  return seen;
}
