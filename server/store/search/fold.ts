import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

const HAN = /\p{Script=Han}/u;

/**
 * What two spellings of the same name have in common: lower case, no accents, simplified Chinese, full-width letters
 * made plain, abbreviations without their dots, everything else that is neither a letter nor a digit turned into one
 * space. "Société Générale" →
 * "societe generale", "Ministero dell'Industria" → "ministero dell industria", "華為" → "华为".
 */
export function fold(text: string): string {
  const simplified = HAN.test(text) ? toSimplified(text) : text;
  return simplified
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\b\p{L})\./gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const LEGAL_FORMS = new Set(
  'co ltd inc corp corporation limited llc plc ag nv bv sa spa srl gmbh kk oyj asa pte group'.split(' '),
);

/** A folded name without the legal form at its end: "nvidia corp" → "nvidia". A name that is nothing else stays. */
export function withoutLegalForm(folded: string): string {
  const words = folded.split(' ');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** The words of a folded text; a run of Chinese characters is a word of its own. */
export function wordsOf(folded: string): string[] {
  return folded.match(/\p{Script=Han}+|[^\p{Script=Han} ]+/gu) ?? [];
}

/** The words under which a folded name is indexed. Chinese has no spaces, so every suffix of a run can be begun with. */
export function indexWords(folded: string): string[] {
  return wordsOf(folded).flatMap((word) => (HAN.test(word) ? suffixes(word) : [word]));
}

function suffixes(word: string): string[] {
  const characters = [...word];
  return characters.map((_, start) => characters.slice(start).join(''));
}
