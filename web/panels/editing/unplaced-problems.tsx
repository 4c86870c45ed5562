import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { noProblems, type Problems } from '../../state/editing/problems.ts';
import { focusFirst } from '../focus.ts';
import { fieldId, ProblemsContext, useSpokenReason } from './problems-context.ts';
import { useEditingWords } from './use-editing-words.ts';

/** Says that something is wrong with the fields, leads to the first, and says here what no field shows. */
export function UnplacedProblems() {
  const words = useEditingWords();
  const spoken = useSpokenReason();
  const problems = useContext(ProblemsContext);
  const [unplaced, setUnplaced] = useState<string[]>([]);
  const former = useRef<Problems>(noProblems);
  useLayoutEffect(() => {
    const isShown = (field: string) => document.getElementById(`${fieldId(field)}-problem`) !== null;
    setUnplaced(
      [...problems]
        .filter(([field]) => !isShown(field))
        .map(([field, problem]) => `${field}: ${spoken(problem)}`),
    );
    // Fewer: somebody is mending them, and stays where they are.
    if (problems.size >= former.current.size)
      focusFirst(document.querySelector('form .field-problem[id]')?.parentElement ?? null);
    former.current = problems;
  }, [problems]);
  if (problems.size === 0) return null;
  return (
    <div class="field-problem" role="alert">
      <p>{words.needAnotherLook(problems.size)}</p>
      {unplaced.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </div>
  );
}
