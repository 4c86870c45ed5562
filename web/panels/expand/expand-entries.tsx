import { collapse, expandAll } from '../../commands/expand.ts';
import { isExpanded } from '../../state/collapse.ts';
import { MOST_STARTS } from '../../state/expansion.ts';
import type { Choose } from '../choose.ts';
import { useExplorer, useSession } from '../context.ts';
import { useDoors } from '../doors.ts';
import { MenuItem } from '../menus/menu-item.tsx';
import { useWords } from '../preferences.tsx';

/** Entries of a menu: bringing the neighbours of some actors, and taking them away again. */
export function ExpandEntries({ ids, choose }: { ids: readonly string[]; choose: Choose }) {
  const words = useWords();
  const session = useSession();
  const doors = useDoors();
  const { actors } = useExplorer().history.present;
  const unless = ids.length > MOST_STARTS && words.atMostAtOnce(MOST_STARTS);
  return (
    <>
      <MenuItem shortcut="expand" unless={unless} onChoose={choose(() => void expandAll(session, ids))}>
        {words.expand}
      </MenuItem>
      <MenuItem unless={unless} onChoose={choose(() => doors.expand(ids))}>
        {words.expandChosen}
      </MenuItem>
      {ids.some((id) => isExpanded(actors, id)) && (
        <MenuItem shortcut="collapse" onChoose={choose(() => collapse(session, ids))}>
          {words.collapse}
        </MenuItem>
      )}
    </>
  );
}
