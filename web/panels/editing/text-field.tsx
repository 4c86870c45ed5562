import { FieldProblem } from './field-problem.tsx';
import { fieldId, useProblem } from './problems-context.ts';

interface Props {
  /** Its path in the input, by which problems find it. */
  field: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  isRequired?: boolean;
  /** More than a line. */
  rows?: number;
  /** The language that is written in it. */
  lang?: string | undefined;
  type?: 'text' | 'url' | 'password';
  /** Of a list of proposals. */
  list?: string;
  placeholder?: string;
}

/** A field of a form with its label, its hint and what the server finds wrong with it. */
export function TextField(props: Props) {
  const {
    field,
    label,
    value,
    onChange,
    hint,
    isRequired = false,
    rows,
    lang,
    type,
    list,
    placeholder,
  } = props;
  const id = fieldId(field);
  const problem = useProblem(field);
  const notes = [hint !== undefined && `${id}-hint`, problem !== null && `${id}-problem`].filter(Boolean);
  const shared = {
    id,
    value,
    lang,
    placeholder,
    autocomplete: 'off' as const,
    'aria-required': isRequired,
    'aria-invalid': problem !== null,
    ...(notes.length > 0 && { 'aria-describedby': notes.join(' ') }),
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onChange(currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input type={type ?? 'text'} list={list} spellcheck={type === undefined} {...shared} />
      ) : (
        <textarea rows={rows} {...shared} />
      )}
      {hint !== undefined && (
        <small class="hint" id={`${id}-hint`}>
          {hint}
        </small>
      )}
      <FieldProblem field={field} />
    </div>
  );
}
