import type { Failure } from '../../api/request.ts';
import { explain } from '../../language/explain.ts';
import { useWords } from '../preferences.tsx';
import { useEditingWords } from './use-editing-words.ts';

/** Why an edit was not made, in the reader's words. */
export function useExplain(): (failure: Failure) => string {
  const words = useWords();
  const { causes } = useEditingWords();
  return (failure) => causes[failure.code] ?? explain(failure, words);
}
