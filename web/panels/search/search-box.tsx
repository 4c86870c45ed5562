import { Search } from 'lucide';
import type { SearchHit } from '../../api/search.ts';
import { addAndSelect } from '../../commands/add.ts';
import { bringIntoSight } from '../../commands/bring-into-sight.ts';
import { expand } from '../../commands/expand.ts';
import { useExplorer, useWorkshop } from '../context.ts';
import { useDoors } from '../doors.ts';
import { Icon } from '../icon.tsx';
import { Combobox } from './combobox.tsx';

interface Props {
  id: string;
  placeholder: string;
  large?: boolean;
  onDone?: () => void;
}

/** Finds actors and puts them into the picture. */
export function SearchBox({ id, placeholder, large = false, onDone }: Props) {
  const { session, canvas } = useWorkshop();
  const doors = useDoors();
  const { actors } = useExplorer().history.present;
  const isShown = (actor: string) => actors.some((placed) => placed.id === actor);

  function choose({ actor }: SearchHit, withNeighbours: boolean): void {
    if (isShown(actor.id)) {
      bringIntoSight(session, actor.id);
      canvas.current?.centre(actor.id);
    }
    void addAndSelect(session, actor.id).then(() => (withNeighbours ? expand(session, actor.id) : undefined));
    onDone?.();
    // So that the keys of the canvas work on what has just been found.
    document.getElementById('canvas')?.focus();
  }

  return (
    <div class={large ? 'search search-large' : 'search'}>
      <Icon of={Search} size={large ? 20 : 16} />
      <Combobox
        id={id}
        placeholder={placeholder}
        onChoose={choose}
        isMarked={isShown}
        withHint
        onPasteNames={(names) => {
          onDone?.();
          doors.pasteNames(names);
        }}
      />
      {!large && <kbd class="search-key">/</kbd>}
    </div>
  );
}
