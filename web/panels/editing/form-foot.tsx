import type { Failure } from '../../api/request.ts';
import { TextField } from './text-field.tsx';
import { UnplacedProblems } from './unplaced-problems.tsx';
import { useEditingWords } from './use-editing-words.ts';
import { useExplain } from './use-explain.ts';

interface Props {
  /** Why it is edited; null: that is asked for elsewhere. */
  note: string | null;
  onNote: (note: string) => void;
  failure: Failure | null;
  isSaving: boolean;
  saveLabel: string;
  onCancel: () => void;
}

/** The end of every form, always in sight: why, what went wrong, and the deed itself. */
export function FormFoot({ note, onNote, failure, isSaving, saveLabel, onCancel }: Props) {
  const words = useEditingWords();
  const explain = useExplain();
  return (
    <div class="form-foot">
      {note !== null && (
        <TextField
          field="note"
          label={words.why}
          placeholder={words.whyHint}
          value={note}
          onChange={onNote}
        />
      )}
      <UnplacedProblems />
      {failure && (
        <p class="field-problem" role="alert">
          {explain(failure)}
        </p>
      )}
      <div class="dialog-deeds">
        <button type="submit" class="primary-button" aria-disabled={isSaving}>
          {isSaving ? words.saving : saveLabel}
        </button>
        <button type="button" class="small-button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
