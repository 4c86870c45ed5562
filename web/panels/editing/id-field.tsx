import { TextField } from './text-field.tsx';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  field: string;
  id: string;
  onChange: (id: string) => void;
}

/** The id of something new, which the server makes where it is left empty. */
export function IdField({ field, id, onChange }: Props) {
  const words = useEditingWords();
  return (
    <TextField field={field} label={words.fields.id} hint={words.idHint} value={id} onChange={onChange} />
  );
}
