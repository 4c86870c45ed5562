import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { selectPart } from '../../commands/select-part.ts';
import { hiding, isAlone, isHidden, isolating, type LegendPart } from '../../state/legend-part.ts';
import { useExplorer, useSession } from '../context.ts';
import { Menu } from '../menus/menu.tsx';
import { MenuItem } from '../menus/menu-item.tsx';
import { useWords } from '../preferences.tsx';

interface Opened {
  part: LegendPart;
  name: string;
  at: { left: string; top: string };
}

interface LegendMenuHandle {
  open: Opened | null;
  show: (opened: Opened | null) => void;
}

export const LegendMenuContext = createContext<LegendMenuHandle | null>(null);

/** Holds the one menu of a legend; its parts open it. */
export function LegendMenuProvider({ children }: { children: ComponentChildren }) {
  const [open, show] = useState<Opened | null>(null);
  const close = useCallback(() => show(null), []);
  return (
    <LegendMenuContext.Provider value={{ open, show }}>
      {children}
      {open && <LegendMenu {...open} onClose={close} />}
    </LegendMenuContext.Provider>
  );
}

function LegendMenu({ part, name, at, onClose }: Opened & { onClose: () => void }) {
  const words = useWords();
  const session = useSession();
  const picture = useExplorer().history.present;
  const hidden = isHidden(picture, part);
  const choose = (deed: () => void) => () => {
    onClose();
    deed();
  };
  return (
    <Menu label={words.filter.more(name)} class="legend-menu" style={at} onClose={onClose}>
      <MenuItem
        onChoose={choose(() => session.dispatch({ type: 'filter', change: isolating(picture, part) }))}
      >
        {isAlone(picture, part) ? words.filter.allAgain : words.filter.onlyThis}
      </MenuItem>
      <MenuItem onChoose={choose(() => selectPart(session, part))}>{words.filter.selectAll}</MenuItem>
      <MenuItem
        onChoose={choose(() => session.dispatch({ type: 'filter', change: hiding(picture, part, !hidden) }))}
      >
        {hidden ? words.filter.showIt : words.filter.hideIt}
      </MenuItem>
    </Menu>
  );
}
