import { History, LogOut, Plus, Upload } from 'lucide';
import { stopEditing } from '../../commands/editor.ts';
import { useExplorer, useSession } from '../context.ts';
import { useDoors } from '../doors.ts';
import { IconButton } from '../icon-button.tsx';
import { usePreferences } from '../preferences.tsx';
import { useEditingWords } from './use-editing-words.ts';

/** Says all the while that this tab edits, in whose name, and ends it. */
export function EditStrip() {
  const words = useEditingWords();
  const session = useSession();
  const { edit } = useDoors();
  const { editor } = useExplorer();
  const { lang } = usePreferences();
  if (!editor) return null;
  return (
    <section class="edit-strip" aria-label={words.editing}>
      <p role="status">
        {words.editingAs} <strong>{editor.name}</strong>
      </p>
      <IconButton icon={Plus} label={words.newActor} onClick={() => edit({ type: 'actor', id: null })} />
      <IconButton icon={History} label={words.recentEdits} onClick={() => edit({ type: 'edits' })} />
      <IconButton
        icon={Upload}
        label={words.importFiles}
        onClick={() => location.assign(`/import?lang=${lang}`)}
      />
      <IconButton icon={LogOut} label={words.stopEditing} onClick={() => stopEditing(session)} />
    </section>
  );
}
