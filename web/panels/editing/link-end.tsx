import { ActorPicker } from '../search/actor-picker.tsx';
import { FieldProblem } from './field-problem.tsx';
import { fieldId, useProblem } from './problems-context.ts';

interface Props {
  field: string;
  label: string;
  /** Empty until somebody is chosen. */
  actor: string;
  onChange: (actor: string) => void;
}

/** One of the two actors that a link is between. */
export function LinkEnd({ field, label, actor, onChange }: Props) {
  const id = fieldId(field);
  const isWrong = useProblem(field) !== null;
  return (
    <div>
      <ActorPicker
        id={id}
        label={label}
        chosen={actor === '' ? null : actor}
        onChoose={(next) => onChange(next ?? '')}
        problem={isWrong ? `${id}-problem` : undefined}
      />
      <FieldProblem field={field} />
    </div>
  );
}
