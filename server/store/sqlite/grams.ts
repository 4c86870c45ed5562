const LATIN = /^[\p{Script=Latin}\p{N}]{3,}$/u;

/**
 * The trigrams of a word with its ends marked, by which words with typos are found: two words within the typos we
 * allow share at least one. Words too short for typos, and Chinese, have none.
 */
export function gramsOf(word: string): string[] {
  if (!LATIN.test(word)) return [];
  const marked = `^^${word}$$`;
  return [
    ...new Set(Array.from({ length: marked.length - 2 }, (_, start) => marked.slice(start, start + 3))),
  ];
}
