import { diffWords } from 'diff';

/** A stretch of a text, and whether only this version of it has it. */
export interface Stretch {
  text: string;
  isOwn: boolean;
}

/** Of two texts that share less than this part of the longer one, word by word only a patchwork would be left. */
const LEAST_SHARED = 0.4;
/** Characters of a text that is told apart: browsers take the square of them to find words. */
const LONGEST = 5_000;
/** Words; the search takes the square of them. */
const MOST_DIFFERING = 400;

/** One version of a text, with the words set apart that the other has not; `lang` says where words end. */
export function stretchesOf(text: string, other: string, lang: string): Stretch[] {
  if (Math.max(text.length, other.length) > LONGEST) return [{ text, isOwn: true }];
  const intlSegmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const found = diffWords(other, text, { intlSegmenter, maxEditLength: MOST_DIFFERING }) ?? [];
  const stretches = found
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value, isOwn: added }));
  const shared = stretches.reduce((sum, one) => sum + (one.isOwn ? 0 : one.text.length), 0);
  const isPatchwork = shared < LEAST_SHARED * Math.max(text.length, other.length);
  return isPatchwork ? [{ text, isOwn: true }] : stretches;
}
