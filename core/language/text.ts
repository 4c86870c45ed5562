/** The languages in which names, summaries and sentences can be asked for. */
export const LANGUAGES = ['EN', 'IT', 'ZH'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text written for the product itself, in both languages of its interface. */
export interface Text {
  en: string;
  it: string;
}

/** A text from the data: a language may be missing. */
export type PartialText = Partial<Record<'en' | 'it' | 'zh', string>>;

type Key = 'en' | 'it' | 'zh';

export function languageKey(language: Language): Key {
  return language.toLowerCase() as Key;
}

/** The text in a language, else in English, else in any; null where there is none. */
export function inLanguage(text: PartialText | undefined, language: Language): string | null {
  if (!text) return null;
  return text[languageKey(language)] ?? text.en ?? text.it ?? text.zh ?? null;
}
