import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { sortOfProblem } from '../../../core/model/problem-sorts.ts';
import { noProblems, type Problems } from '../../state/editing/problems.ts';
import { useEditingWords } from './use-editing-words.ts';

export const ProblemsContext = createContext<Problems>(noProblems);

/** What is wrong with a field, in the reader's words where there are any for it; null: nothing. */
export function useProblem(field: string): string | null {
  const spoken = useSpokenReason();
  const reason = useContext(ProblemsContext).get(field);
  return reason === undefined ? null : spoken(reason);
}

export function useSpokenReason(): (reason: string) => string {
  const words = useEditingWords();
  return (reason) => {
    const sort = sortOfProblem(reason);
    return sort === null ? reason : words.problems[sort];
  };
}

/** The id of the element in which a field of an input stands. */
export function fieldId(field: string): string {
  return `edit-${field.replaceAll('.', '-')}`;
}
