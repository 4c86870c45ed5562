import { Pencil, Undo } from 'lucide';
import { useExplorer } from '../context.ts';
import { useDoors } from '../doors.ts';
import { Icon } from '../icon.tsx';
import { useEditingWords } from './use-editing-words.ts';

/** What an editor can do with the selected link. */
export function LinkDeeds({ id }: { id: string }) {
  const words = useEditingWords();
  const { edit } = useDoors();
  if (!useExplorer().editor) return null;
  return (
    <div class="deeds edit-deeds">
      <button type="button" class="small-button" onClick={() => edit({ type: 'link', id })}>
        <Icon of={Pencil} size={14} /> {words.editLink}
      </button>
      <button type="button" class="small-button" onClick={() => edit({ type: 'retract', id })}>
        <Icon of={Undo} size={14} /> {words.retractLink}
      </button>
    </div>
  );
}
