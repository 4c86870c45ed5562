/** Scripts that say in which language a name most likely is; Latin ones are taken for English. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
];

/** ISO 639-1, guessed from the script. */
export function languageOf(text: string): string {
  return SCRIPTS.find(([script]) => script.test(text))?.[1] ?? 'en';
}

/** A web address, also where its beginning was left out: `www.asml.com/en` → `https://www.asml.com/en`. */
export function addressIn(text: string): string {
  return /^www\.[^\s/]+\.\p{L}{2,}(?:[:/?#]\S*)?$/iu.test(text) ? `https://${text}` : text;
}

/** Whether a text is a web address, if only its beginning were not left out. */
export function isAddress(text: string): boolean {
  const address = addressIn(text);
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

/** Text that says nothing is as good as none. */
export function said(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** The parts of a list in one cell: between bars, else between semicolons, else between commas. */
export function listIn(text: string | undefined): string[] {
  if (text === undefined) return [];
  const separator = ['|', ';', ','].find((one) => text.includes(one)) ?? '|';
  return text.split(separator).flatMap((part) => said(part) ?? []);
}

/** A day with a time is that day, and some write their dates with strokes, the year first. */
export function dateIn(text: string): string {
  const date = /^\d{4}[-/]\d{2}[-/]\d{2}(?=[T ])/.exec(text)?.[0] ?? text;
  return /^\d{4}\/\d{2}(\/\d{2})?$/.test(date) ? date.replaceAll('/', '-') : date;
}

/**
 * `12,500` is twelve and a half in one country and twelve thousand five hundred in another; so is `12.500`, but where commas
 * are not known to be decimal it is what programs write.
 */
export function isAmbiguous(text: string, isDecimalComma = false): boolean {
  const grouped = isDecimalComma ? /^-?[1-9]\d{0,2}[.,]\d{3}(?:\s*%)?$/ : /^-?[1-9]\d{0,2},\d{3}(?:\s*%)?$/;
  return grouped.test(text.trim());
}

/** Numbers in groups of three that can be read in one way only: `1.500.000`, `1.500,25`, `1,500.25`, `1 500`. */
const GROUPED = [
  /^-?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/,
  /^-?[1-9]\d{0,2}(?:,\d{3})+\.\d+$/,
  /^-?[1-9]\d{0,2}(?:\.\d{3}){2,}$/,
  /^-?[1-9]\d{0,2}(?:,\d{3}){2,}$/,
  /^-?[1-9]\d{0,2}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/,
];

/** `24.9`, `24,9` or `24.9 %`; null: it is no number, or may be two. */
export function numberIn(text: string, isDecimalComma = false): number | null {
  if (isAmbiguous(text, isDecimalComma)) return null;
  const bare = text.replace(/\s*%$/, '').trim();
  if (GROUPED.some((form) => form.test(bare))) return groupedNumber(bare);
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(bare)) return Number(bare);
  return /^-?\d+,\d+$/.test(bare) ? Number(bare.replace(',', '.')) : null;
}

/** A point or a comma that stands once is the decimal sign. */
function groupedNumber(text: string): number {
  const signs = text.match(/[.,]/g) ?? [];
  const sign = signs.filter((one) => one === signs.at(-1)).length === 1 ? (signs.at(-1) ?? null) : null;
  const [whole = '', part = '0'] = sign === null ? [text] : text.split(sign);
  return Number(`${whole.replace(/[^\d-]/g, '')}.${part}`);
}

const LONGEST_ID = 100;

/** An id of a file, as much of it as reports have room for. */
export function idShown(id: string): string {
  return cut(id, LONGEST_ID);
}

/** As much of a text as a field takes; that there was more shows. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
