import type { ComponentChildren } from 'preact';
import { FieldProblem } from './field-problem.tsx';
import { fieldId } from './problems-context.ts';

interface Props<Value extends string> {
  field: string;
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly (readonly [Value, string])[];
  /** Of a list with groups, instead. */
  children?: ComponentChildren;
}

/** One of several, by name. */
export function SelectField<Value extends string>({
  field,
  label,
  value,
  onChange,
  options,
  children,
}: Props<Value>) {
  const id = fieldId(field);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([each]) => each === currentTarget.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {children ??
          options.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
      </select>
      <FieldProblem field={field} />
    </div>
  );
}
