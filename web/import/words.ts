import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Failure } from '../api/request.ts';
import { type ImportWords, importWords } from '../language/words/import.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';

/** The page is written in one language; the other one is another page. */
export const LanguageContext = createContext<InterfaceLanguage>('en');

export function useLanguage(): InterfaceLanguage {
  return useContext(LanguageContext);
}

export function useWords(): ImportWords {
  return importWords[useLanguage()];
}

/** What went wrong, in the language of the page; only what nobody can foresee is told in the server's own words. */
export function explain({ code, message }: Pick<Failure, 'code' | 'message'>, words: ImportWords): string {
  return words.explain[code] ?? message;
}
