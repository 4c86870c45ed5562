import { Pencil, Spline } from 'lucide';
import { useExplorer } from '../context.ts';
import { useDoors } from '../doors.ts';
import { Icon } from '../icon.tsx';
import { useEditingWords } from './use-editing-words.ts';

/** What an editor can do with the selected actor. */
export function ActorDeeds({ id }: { id: string }) {
  const words = useEditingWords();
  const { edit } = useDoors();
  if (!useExplorer().editor) return null;
  return (
    <div class="deeds edit-deeds">
      <button type="button" class="small-button" onClick={() => edit({ type: 'actor', id })}>
        <Icon of={Pencil} size={14} /> {words.editActor}
      </button>
      <button type="button" class="small-button" onClick={() => edit({ type: 'linkFrom', actor: id })}>
        <Icon of={Spline} size={14} /> {words.addLinkFrom}
      </button>
    </div>
  );
}
