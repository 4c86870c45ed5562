import { typosAllowed } from '../search/typos.ts';

/** With a letter: numbers are alike by the thousand, so that a slip in one tells nothing. */
const LATIN = /^(?=.*\p{L})[\p{Script=Latin}\p{N}]{3,}$/u;
/** From this length on a word may be meant by one with two slips. */
const LONG = 5;

/**
 * The pieces of a word, with its length and their place, by which words with slips are found: so many slips can't
 * touch all pieces, since there is one more of them. Words too short for slips, numbers and Chinese have none.
 */
export function partsOf(word: string): string[] {
  if (!LATIN.test(word)) return [];
  return places(word.length).map(([start, end], place) => key(word.length, place, word.slice(start, end)));
}

/** The pieces that a word must have one of to have been meant by this one. */
export function partsNear(word: string): string[] {
  const slips = typosAllowed(word);
  if (slips === 0 || !LATIN.test(word)) return [];
  // A slip that swaps two letters can touch two pieces, so it is undone first.
  const spellings = [word, ...swaps(word)];
  const parts = new Set<string>();
  for (const spelling of spellings) {
    for (let length = Math.max(3, word.length - slips); length <= word.length + slips; length += 1) {
      for (const [place, [start, end]] of places(length).entries()) {
        for (let shift = -slips; shift <= slips; shift += 1) {
          const piece = spelling.slice(Math.max(0, start + shift), Math.max(0, end + shift));
          if (piece.length === end - start) parts.add(key(length, place, piece));
        }
      }
    }
  }
  return [...parts];
}

function places(length: number): [start: number, end: number][] {
  const count = length < LONG ? 2 : 3;
  return Array.from({ length: count }, (_, place) => [
    Math.floor((place * length) / count),
    Math.floor(((place + 1) * length) / count),
  ]);
}

function key(length: number, place: number, piece: string): string {
  return `${length}.${place}.${piece}`;
}

function swaps(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );
}
