import { useState } from 'preact/hooks';
import { addView } from '../commands/add-view.ts';
import { visit } from '../commands/address-sync.ts';
import { viewIdIn } from '../state/view-id.ts';
import { useExplorer, useSession } from './context.ts';
import { Dialog } from './dialog.tsx';
import { useWords } from './preferences.tsx';

/** Opens a view that somebody sent, or puts it together with the picture that is there. */
export function OtherViewDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const session = useSession();
  const isEmpty = useExplorer().history.present.actors.length === 0;
  const [text, setText] = useState('');
  const id = viewIdIn(text);
  const isWrong = text.trim() !== '' && id === null;

  function choose(deed: (id: string) => void): void {
    if (id === null) return;
    onClose();
    deed(id);
  }
  const open = () => choose((view) => visit(session, `/v/${encodeURIComponent(view)}`));
  const add = () => choose((view) => void addView(session, view));

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
            aria-invalid={isWrong}
            aria-describedby="other-view-problem"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <p id="other-view-problem" class="hint" role="status">
          {isWrong ? words.notAView : ''}
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
