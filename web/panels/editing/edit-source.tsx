import { Pencil } from 'lucide';
import { useExplorer } from '../context.ts';
import { useDoors } from '../doors.ts';
import { Icon } from '../icon.tsx';
import { useEditingWords } from './use-editing-words.ts';

/** Beside a source, for editors. */
export function EditSource({ id }: { id: string }) {
  const words = useEditingWords();
  const { edit } = useDoors();
  if (!useExplorer().editor) return null;
  return (
    <button type="button" class="quiet-button" onClick={() => edit({ type: 'source', id })}>
      <Icon of={Pencil} size={14} /> {words.editSource}
    </button>
  );
}
