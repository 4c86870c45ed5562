import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EditEntry } from '../../api/edits.ts';
import type { Row } from '../../state/editing/versions.ts';
import { focusFirst } from '../focus.ts';
import { ConflictView } from './conflict-view.tsx';
import { FormFoot } from './form-foot.tsx';
import { ProblemsContext } from './problems-context.ts';
import { useEditingWords } from './use-editing-words.ts';
import type { Form } from './use-form.ts';

interface Props<Draft> {
  form: Form<Draft>;
  of: EditEntry['subjectKind'];
  mine: Row;
  saveLabel: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** What all forms of rows have in common: their fields, then why and the deed; or the two versions of a stale edit. */
export function EditForm<Draft>({ form, of, mine, saveLabel, onClose, children }: Props<Draft>) {
  const words = useEditingWords();
  const element = useRef<HTMLFormElement>(null);
  // The window may have been open for a while by the time that what it edits is there.
  useLayoutEffect(() => focusFirst(element.current), [form.conflict]);
  if (form.conflict)
    return <ConflictView form={form} conflict={form.conflict} of={of} mine={mine} onClose={onClose} />;
  return (
    <ProblemsContext.Provider value={form.problems}>
      <form
        ref={element}
        class="edit-form"
        noValidate
        onMouseDown={keepFocus}
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <div class="form-fields">
          {form.isBack && (
            <p class="form-back" role="status">
              {words.isBack}{' '}
              <button type="button" class="link-button" onClick={form.startOver}>
                {words.startOver}
              </button>
            </p>
          )}
          {children}
        </div>
        <FormFoot
          note={form.note}
          onNote={form.setNote}
          failure={form.failure}
          isSaving={form.isSaving}
          saveLabel={saveLabel}
          onCancel={onClose}
        />
      </form>
    </ProblemsContext.Provider>
  );
}

/** Lists close when their field loses the keys, and a button below would move away from under the pointer before the click. */
function keepFocus(event: MouseEvent): void {
  const isPressed = (event.target as Element).closest('button, label, summary') !== null;
  if (isPressed) event.preventDefault();
}
