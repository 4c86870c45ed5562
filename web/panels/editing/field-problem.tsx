import { fieldId, useProblem } from './problems-context.ts';

/** Says at a field, or at a group of fields, what is wrong with it. */
export function FieldProblem({ field }: { field: string }) {
  const problem = useProblem(field);
  if (problem === null) return null;
  return (
    <p class="field-problem" id={`${fieldId(field)}-problem`}>
      {problem}
    </p>
  );
}
