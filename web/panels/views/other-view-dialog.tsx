import { useState } from 'preact/hooks';
import { failureOf } from '../../api/request.ts';
import { fetchView } from '../../api/views.ts';
import { addView } from '../../commands/add-view.ts';
import { visit } from '../../commands/address-sync.ts';
import { apiLanguage } from '../../commands/session.ts';
import { explain } from '../../language/explain.ts';
import { viewIdIn } from '../../state/view-id.ts';
import { useExplorer, useSession } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { useWords } from '../preferences.tsx';

/** In milliseconds. */
const PATIENCE = 15_000;

/** Opens a view that somebody sent, or puts it together with the picture that is there. */
export function OtherViewDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const session = useSession();
  const isEmpty = useExplorer().history.present.actors.length === 0;
  const [text, setText] = useState('');
  /** Why the view that was asked for could not be had. */
  const [refusal, setRefusal] = useState('');
  const id = viewIdIn(text);
  const problem = text.trim() !== '' && id === null ? words.notAView : refusal;

  /** Only a view that exists is worth leaving the dialog and the picture for. */
  async function choose(deed: (id: string) => void): Promise<void> {
    if (id === null) return;
    try {
      const view = await fetchView(id, apiLanguage(session), AbortSignal.timeout(PATIENCE));
      if (!view) return setRefusal(words.noSuchView(id));
      onClose();
      deed(id);
    } catch (cause) {
      setRefusal(explain(failureOf(cause), words));
    }
  }
  const open = () => void choose((view) => visit(session, `/v/${encodeURIComponent(view)}`));
  const add = () => void choose((view) => void addView(session, view));

  return (
    <Dialog title={words.anotherView} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <label class="field">
          <span>{words.viewAddress}</span>
          <input
            value={text}
            spellcheck={false}
            aria-invalid={problem !== ''}
            aria-describedby="other-view-problem"
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
              setRefusal('');
            }}
          />
        </label>
        <p id="other-view-problem" class="hint" role="status">
          {problem}
        </p>
        <div class="dialog-deeds">
          <button type="submit" class="primary-button" disabled={id === null}>
            {words.openView}
          </button>
          {!isEmpty && (
            <button type="button" class="small-button" disabled={id === null} onClick={add}>
              {words.addToPicture}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
