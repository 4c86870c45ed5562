import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { noProblems, type Problem, type Problems } from '../../state/editing/problems.ts';
import { useEditingWords } from './use-editing-words.ts';

export const ProblemsContext = createContext<Problems>(noProblems);

/** What is wrong with a field, in the reader's words where there are any for it; null: nothing. */
export function useProblem(field: string): string | null {
  const spoken = useSpokenReason();
  const problem = useContext(ProblemsContext).get(field);
  return problem === undefined ? null : spoken(problem);
}

/** The words for a code. A server that is newer than the page may know others, and says what they mean. */
export function useSpokenReason(): (problem: Omit<Problem, 'field'>) => string {
  const { problems }: { problems: Partial<Record<string, string>> } = useEditingWords();
  return ({ code, reason = '' }) => (code === null ? undefined : problems[code]) ?? reason;
}

/** The id of the element in which a field of an input stands. */
export function fieldId(field: string): string {
  return `edit-${field.replaceAll('.', '-')}`;
}
