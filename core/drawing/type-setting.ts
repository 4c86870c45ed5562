import { LETTER_WIDTHS } from './letter-widths.ts';

export type Weight = 400 | 700;

const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3fffd}]/u;
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
/** Colour fonts draw them so wide, some a little wider. */
const EMOJI_WIDTH = 1300;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Of a letter that the tables don't have. */
const USUAL = 580;
/** Arabic and Hebrew letters are wider in DejaVu, which is what many readers of Linux have, and so are its spaces. */
const WIDE = 660;
/** Seen, sad and their like, twice as wide as other Arabic letters. */
const WIDEST = /[\u0633-\u0636\u0698-\u069e]/;
/** Who reads a figure may have another font, which is wider: DejaVu by some 7 %, and by 15 in bold, of which titles are. */
const AIR = { 400: 1.03, 700: 1.15 };

const TABLES = { 400: tableOf(400), 700: tableOf(700) };

/** The width of a line of text in Noto Sans, in the unit of its size. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter, weight);
  return (sum * size * AIR[weight]) / 1000;
}

/** Whether a text is read from the right, by the first letter that says so. */
export function isRightToLeft(text: string): boolean {
  const [first] = text.match(/\p{L}/u) ?? [];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/** The text, or as much of its beginning as fits with an ellipsis. */
export function cutTo(text: string, width: number, size: number, weight: Weight = 400): string {
  if (widthOf(text, size, weight) <= width) return text;
  const letters = [...text];
  let room = width - widthOf('…', size, weight);
  let kept = 0;
  for (const letter of letters) {
    room -= widthOf(letter, size, weight);
    if (room < 0) break;
    kept += 1;
  }
  return `${letters.slice(0, kept).join('').trimEnd()}…`;
}

/** Text in lines of at most a width, broken between words, or within one that is too long; what is too much is cut. */
export function wrapped(
  text: string,
  { width, size, weight = 400, most }: { width: number; size: number; weight?: Weight; most: number },
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text.replace(/\s+/gu, ' ').trim())) {
    const longer = line + piece;
    if (widthOf(longer.trimEnd(), size, weight) <= width) {
      line = longer;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const [full, rest] = broken(piece, width, size, weight);
    lines.push(...full);
    line = rest;
    if (lines.length > most) break;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = `${kept.pop() ?? ''}${' '}${lines[most] ?? ''}`;
  return [...kept, cutTo(`${last}…`, width, size, weight).replace(/……$/, '…')];
}

/** The same with lines about equally long, where that takes no more of them. */
export function balanced(text: string, setting: Parameters<typeof wrapped>[1]): string[] {
  let best = wrapped(text, setting);
  if (best.length === 1) return best;
  const longest = longestWord(text, setting.size, setting.weight);
  for (const share of [0.9, 0.8, 0.7, 0.6]) {
    const width = setting.width * share;
    if (width < longest) break;
    const narrower = wrapped(text, { ...setting, width });
    if (narrower.length > best.length || isCut(narrower) !== isCut(best)) break;
    best = narrower;
  }
  return best;
}

export function isCut(lines: readonly string[]): boolean {
  return lines.at(-1)?.endsWith('…') ?? false;
}

/** The width of the longest word, which no narrower column holds. */
export function longestWord(text: string, size: number, weight: Weight = 400): number {
  return Math.max(0, ...piecesOf(text).map((piece) => widthOf(piece.trimEnd(), size, weight)));
}

/** Words with the space behind them; each Chinese letter stands for itself. */
function piecesOf(text: string): string[] {
  return (
    text.match(
      /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60][，。、；：？！）」』”]?|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+\s?|\s/gu,
    ) ?? []
  );
}

/** A piece that is too long for a line: its full lines, and what remains. */
function broken(piece: string, width: number, size: number, weight: Weight): [string[], string] {
  if (widthOf(piece.trimEnd(), size, weight) <= width) return [[], piece];
  const full: string[] = [];
  let line = '';
  for (const letter of piece) {
    if (widthOf(line + letter, size, weight) > width && line !== '') {
      full.push(line);
      line = '';
    }
    line += letter;
  }
  return [full, line];
}

function letterWidth(letter: string, weight: Weight): number {
  const known = TABLES[weight].get(letter.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  if (EMOJI.test(letter)) return EMOJI_WIDTH;
  if (FULL_WIDTH.test(letter)) return 1000;
  if (WITHOUT_WIDTH.test(letter)) return 0;
  if (WIDEST.test(letter)) return 2 * WIDE;
  return RIGHT_TO_LEFT.test(letter) ? WIDE : USUAL;
}

function tableOf(weight: Weight): ReadonlyMap<number, number> {
  return new Map(
    Object.entries(LETTER_WIDTHS[weight]).flatMap(([start, widths]) =>
      widths.map((width, index): [number, number] => [Number(start) + index, width]),
    ),
  );
}
