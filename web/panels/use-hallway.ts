import { useCallback, useMemo, useState } from 'preact/hooks';
import { openFind } from '../commands/open-find.ts';
import { toggleTable } from '../commands/toggle-table.ts';
import { useSession } from './context.ts';
import type { OpenDialog } from './dialogs.tsx';
import type { Doors, MenuRequest } from './doors.ts';
import type { Sheet } from './narrow-bar.tsx';

/** Where panels are sheets that cover the canvas. */
const NARROW = '(max-width: 700px)';

interface Hallway {
  doors: Doors;
  dialog: OpenDialog | null;
  closeDialog: () => void;
  menu: MenuRequest | null;
  closeMenu: () => void;
}

/** What opens over the explorer, and the doors to it. `unfold`: makes the side panel visible. */
export function useHallway(
  sheet: Sheet | null,
  setSheet: (sheet: Sheet | null) => void,
  unfold: () => void,
): Hallway {
  const session = useSession();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const closeDialog = useCallback(() => setDialog(null), []);
  const closeMenu = useCallback(() => setMenu(null), []);
  const doors = useMemo<Doors>(
    () => ({
      search() {
        setSheet('search');
        focusSoon('search');
      },
      help: () => setDialog({ type: 'help' }),
      saveView: () => setDialog({ type: 'saveView' }),
      otherView: () => setDialog({ type: 'otherView' }),
      expand: (ids) => setDialog({ type: 'expand', ids }),
      exportThese: (request) => setDialog({ type: 'export', request }),
      pasteNames: (names = []) => setDialog({ type: 'match', names }),
      find: () => openFind(session),
      table: () => toggleTable(session),
      menu: setMenu,
      details() {
        setSheet(session.get().panel);
        unfold();
        focusSoon('side-content');
      },
      closePanel() {
        if (session.get().isTableOpen) {
          toggleTable(session);
          return true;
        }
        if (sheet === null || !matchMedia(NARROW).matches) return false;
        setSheet(null);
        return true;
      },
    }),
    [session, sheet, setSheet, unfold],
  );
  return { doors, dialog, closeDialog, menu, closeMenu };
}

/** What is to have the focus may only now be coming into being. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
