import type { Target } from '../../state/selection.ts';
import type { Choose } from '../choose.ts';
import { useExplorer } from '../context.ts';
import { useDoors } from '../doors.ts';
import { MenuItem } from '../menus/menu-item.tsx';
import { EditEntries } from './edit-entries.tsx';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  /** Null: the canvas itself. */
  target: Target | null;
  choose: Choose;
}

/** At the end of the menu of what is pointed at. */
export function TargetEntries({ target, choose }: Props) {
  const words = useEditingWords();
  const { edit } = useDoors();
  const { editor } = useExplorer();
  if (!target) return <EditEntries choose={choose} />;
  if (!editor) return null;
  const { type, id } = target;
  return (
    <>
      <hr />
      {type === 'actor' ? (
        <>
          <MenuItem shortcut="edit" onChoose={choose(() => edit({ type, id }))}>
            {words.editActor}…
          </MenuItem>
          <MenuItem onChoose={choose(() => edit({ type: 'linkFrom', actor: id }))}>
            {words.addLinkFrom}…
          </MenuItem>
        </>
      ) : (
        <>
          <MenuItem shortcut="edit" onChoose={choose(() => edit({ type, id }))}>
            {words.editLink}…
          </MenuItem>
          <MenuItem onChoose={choose(() => edit({ type: 'retract', id }))}>{words.retractLink}…</MenuItem>
        </>
      )}
    </>
  );
}
