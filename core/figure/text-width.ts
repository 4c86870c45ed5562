const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;
const NARROW = /[iljtfrI.,:;'’|()[\] ]/;
const BROAD = /[MWmw@%A-Z]/;

/** The width of a line of text, estimated: fonts differ, and nothing here can measure one. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size;
}

function widthOf(letter: string): number {
  if (WIDE.test(letter)) return 1;
  if (NARROW.test(letter)) return 0.34;
  return BROAD.test(letter) ? 0.72 : 0.56;
}

/** The text, or its beginning and an ellipsis where it is longer. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
