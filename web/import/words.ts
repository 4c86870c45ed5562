import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { grouped } from '../../core/language/grouped.ts';
import type { CodedReason, ImportProblem } from '../../core/model/import-reasons.ts';
import type { ImportFailure } from '../api/imports.ts';
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

/** The line of a row, and where several stand on one, which of them it is. */
export function placeIn(
  { line, element }: Pick<ImportProblem, 'line' | 'element'>,
  words: ImportWords,
): string {
  return element === null ? grouped(line) : `${grouped(line)}, ${words.element(element)}`;
}

/** What is wrong with a row, or why it is left out. A server that is newer than the page may know other codes. */
export function reasonIn(
  { reason, code, values, field = null }: Omit<CodedReason, 'field'> & { field?: string | null },
  words: ImportWords,
): string {
  const sentences: Partial<Record<string, (values: readonly string[]) => string>> = words.reasons;
  const sentence = sentences[code]?.(values);
  if (sentence === undefined) return reason;
  return field === null ? sentence : `${fieldIn(field, words)}: ${sentence}`;
}

/** A field as people read it, and as it is called in files, where they must find it: such as “Tipo (kind)”. */
function fieldIn(field: string, { fields }: ImportWords): string {
  const [first = field] = field.split('.');
  const name = Object.hasOwn(fields, first) ? fields[first] : undefined;
  return name === undefined ? field : `${name} (${field})`;
}

/** Why an import came to nothing, or a file: what of its files it is about, where it is. */
export function explainRun(failure: ImportFailure, words: ImportWords): string {
  const refusals: Partial<Record<string, string>> = words.refusals;
  const sentence = failure.refusal === null ? undefined : refusals[failure.refusal];
  if (sentence === undefined) return explain(failure, words);
  return failure.place === null ? sentence : `${failure.place}: ${sentence}`;
}

/** What went wrong, in the language of the page; only what nobody can foresee is told in the server's own words. */
export function explain({ code, message }: Pick<Failure, 'code' | 'message'>, words: ImportWords): string {
  return words.explain[code] ?? message;
}
