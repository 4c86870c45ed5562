import { useState } from 'preact/hooks';
import type { EditedRow } from '../../api/edited-row.ts';
import { retractLink } from '../../api/editing.ts';
import { type Failure, failureOf } from '../../api/request.ts';
import { learnAgain } from '../../commands/learn-again.ts';
import { apiLanguage } from '../../commands/session.ts';
import { noProblems, problemsByField, withoutField } from '../../state/editing/problems.ts';
import { useExplorer, useSession } from '../context.ts';
import { FormFoot } from './form-foot.tsx';
import { PATIENCE } from './patience.ts';
import { ProblemsContext } from './problems-context.ts';
import { textIn } from './row-text.ts';
import { TextField } from './text-field.tsx';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  edited: EditedRow;
  onClose: () => void;
}

/** Takes a claim back: never without a reason, never for ever. */
export function RetractForm({ edited: { row, revision }, onClose }: Props) {
  const words = useEditingWords();
  const session = useSession();
  const { editor, today } = useExplorer();
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState(noProblems);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);

  async function retract(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!editor || isSaving) return;
    setSaving(true);
    setFailure(null);
    setProblems(noProblems);
    const [id, from, to] = ['id', 'from', 'to'].map((field) => textIn(row, field) ?? '') as [
      string,
      string,
      string,
    ];
    try {
      const retraction = { id, revision, on: on.trim(), reason: reason.trim(), lang: apiLanguage(session) };
      const signed = { token: editor.token, by: editor.name, note: '' };
      await retractLink(retraction, signed, AbortSignal.timeout(PATIENCE));
      onClose();
      void session.work((signal) => learnAgain(session, [id, from, to], [], signal));
    } catch (cause) {
      const told = failureOf(cause);
      if (told.problems) setProblems(problemsByField(told.problems));
      else setFailure(told);
    } finally {
      setSaving(false);
    }
  }

  return (
    <ProblemsContext.Provider value={problems}>
      <form class="edit-form" noValidate onSubmit={(event) => void retract(event)}>
        <div class="form-fields">
          <p>{words.retractHint}</p>
          <TextField
            field="reason"
            label={words.reason}
            rows={3}
            isRequired
            value={reason}
            onChange={(next) => {
              setProblems(withoutField(problems, 'reason'));
              setReason(next);
            }}
          />
          <TextField
            field="on"
            label={words.retractedOn}
            hint={words.dayHint}
            value={on}
            onChange={(next) => {
              setProblems(withoutField(problems, 'on'));
              setOn(next);
            }}
          />
        </div>
        <FormFoot
          note={null}
          onNote={setReason}
          failure={failure}
          isSaving={isSaving}
          saveLabel={words.retract}
          onCancel={onClose}
        />
      </form>
    </ProblemsContext.Provider>
  );
}
