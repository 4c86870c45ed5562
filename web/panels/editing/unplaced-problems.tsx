import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import { fieldId, ProblemsContext, useSpokenReason } from './problems-context.ts';
import { useEditingWords } from './use-editing-words.ts';

/** Says that something is wrong with the fields, leads to the first, and says here what no field shows. */
export function UnplacedProblems() {
  const words = useEditingWords();
  const spoken = useSpokenReason();
  const problems = useContext(ProblemsContext);
  const [unplaced, setUnplaced] = useState<string[]>([]);
  useLayoutEffect(() => {
    const isShown = (field: string) => document.getElementById(`${fieldId(field)}-problem`) !== null;
    setUnplaced(
      [...problems]
        .filter(([field]) => !isShown(field))
        .map(([field, reason]) => `${field}: ${spoken(reason)}`),
    );
    document.querySelector<HTMLElement>('.edit-form [aria-invalid="true"]')?.focus();
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
