const HAN_PAIR = /(?=(\p{Script=Han}{2}))/gu;
const IS_HAN_PAIR = /^\p{Script=Han}{2}$/u;
/** No folded text holds it. */
const END = '|';

/** A text with each two Chinese characters in it behind it: an index of three letters finds them by their END. */
export function withHanPairs(text: string): string {
  const pairs = new Set([...text.matchAll(HAN_PAIR)].map(([, pair]) => pair));
  return pairs.size === 0 ? text : `${text}${END}${[...pairs].join(END)}${END}`;
}

/** What such an index is asked for a text; null where it can't be: for one letter, and for two that are not Chinese. */
export function indexedPhrase(text: string): string | null {
  if (IS_HAN_PAIR.test(text)) return quoted(text + END);
  return [...text].length < 3 ? null : quoted(text);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
