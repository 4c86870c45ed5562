import { ChevronDown, Plus } from 'lucide';
import { useCallback, useState } from 'preact/hooks';
import { addView } from '../../commands/add-view.ts';
import { visit } from '../../commands/address-sync.ts';
import { useExplorer, useSession } from '../context.ts';
import { useDoors } from '../doors.ts';
import { EditingPart } from '../editing/editing-part.tsx';
import { Icon } from '../icon.tsx';
import { Menu } from '../menus/menu.tsx';
import { MenuItem } from '../menus/menu-item.tsx';
import { useWords } from '../preferences.tsx';
import { useDataset } from '../use-dataset.ts';

/** Opens a curated view, or saves what is on the canvas as a view. */
export function ViewsMenu() {
  const words = useWords();
  const session = useSession();
  const doors = useDoors();
  const isEmpty = useExplorer().history.present.actors.length === 0;
  const views = useDataset().data?.views ?? [];
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const choose = (deed: () => void) => () => {
    close();
    deed();
  };
  return (
    <div class="menu-anchor">
      <button
        type="button"
        class="text-button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.views}
        <Icon of={ChevronDown} size={14} />
      </button>
      {isOpen && (
        <Menu label={words.views} class="views-menu" onClose={close}>
          <p class="menu-title">{words.curatedViews}</p>
          {views.map(({ id, title, note }) => (
            <div key={id} class="view-row">
              <MenuItem onChoose={choose(() => visit(session, `/v/${encodeURIComponent(id)}`))}>
                <strong>{title}</strong>
                {note !== null && <small>{note}</small>}
              </MenuItem>
              {!isEmpty && (
                <MenuItem
                  label={words.addViewToPicture(title)}
                  onChoose={choose(() => void addView(session, id))}
                >
                  <Icon of={Plus} size={14} />
                </MenuItem>
              )}
            </div>
          ))}
          <MenuItem onChoose={choose(doors.otherView)}>{words.anotherView}</MenuItem>
          {!isEmpty && (
            <>
              <hr />
              <MenuItem onChoose={choose(doors.saveView)}>{words.saveView}…</MenuItem>
              <MenuItem onChoose={choose(doors.report)}>{words.useInReport}…</MenuItem>
            </>
          )}
          <EditingPart>{(parts) => <parts.EditEntries choose={choose} />}</EditingPart>
        </Menu>
      )}
    </div>
  );
}
