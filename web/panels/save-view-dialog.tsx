import { useState } from 'preact/hooks';
import { saveView } from '../api/views.ts';
import { useExplorer, useSession } from './context.ts';
import { CopyButton } from './copy-button.tsx';
import { Dialog } from './dialog.tsx';
import { useWords } from './preferences.tsx';

export function SaveViewDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const session = useSession();
  const picture = useExplorer().history.present;
  const [title, setTitle] = useState('');
  const [address, setAddress] = useState<string | null>(null);

  function save(event: SubmitEvent): void {
    event.preventDefault();
    void session.work(async (signal) => {
      const id = await saveView(title.trim(), picture, signal);
      setAddress(new URL(`/v/${encodeURIComponent(id)}`, location.origin).href);
    });
  }

  return (
    <Dialog title={words.saveView} onClose={onClose}>
      {address === null ? (
        <form onSubmit={save}>
          <label class="field">
            <span>{words.viewTitle}</span>
            <input
              required
              maxLength={120}
              value={title}
              onInput={({ currentTarget }) => setTitle(currentTarget.value)}
            />
          </label>
          <p class="hint">{words.saveViewHint}</p>
          <button type="submit" class="primary-button" disabled={title.trim() === ''}>
            {words.save}
          </button>
        </form>
      ) : (
        <div class="saved">
          <p>{words.saved}</p>
          <div class="address">
            <a href={address}>{address}</a>
            <CopyButton text={address} />
          </div>
        </div>
      )}
    </Dialog>
  );
}
