import type { PartialText } from '../../../core/language/text.ts';

/** A text in the languages of the data, as it stands in the fields: empty where there is none. */
export type WrittenTexts = Record<keyof PartialText, string>;

export const TEXT_LANGUAGES = ['en', 'it', 'zh'] as const satisfies (keyof PartialText)[];

export function writtenTexts(texts: PartialText): WrittenTexts {
  return { en: texts.en ?? '', it: texts.it ?? '', zh: texts.zh ?? '' };
}

/** The languages in which something is written. */
export function textsOf(written: WrittenTexts): PartialText {
  return onlyFilled({ en: written.en, it: written.it, zh: written.zh });
}

/** Without what is empty, and without spaces round the rest: an absent key is how a row says nothing. */
export function onlyFilled<Key extends string>(fields: Record<Key, string>): { [Name in Key]?: string } {
  const filled = Object.entries<string>(fields)
    .map(([key, text]) => [key, text.trim()])
    .filter(([, text]) => text !== '');
  return Object.fromEntries(filled) as { [Name in Key]?: string };
}
