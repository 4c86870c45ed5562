import { useCallback, useMemo, useState } from 'preact/hooks';
import { openFind } from '../commands/open-find.ts';
import { toggleTable } from '../commands/toggle-table.ts';
import { useSession } from './context.ts';
import type { OpenDialog } from './dialogs.tsx';
import type { Doors, MenuRequest } from './doors.ts';
import { isNarrow } from './narrow.ts';
import type { Sheet } from './narrow-bar.tsx';

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
      report: () => setDialog({ type: 'report' }),
      otherView: () => setDialog({ type: 'otherView' }),
      expand: (ids) => setDialog({ type: 'expand', ids }),
      exportThese: (request) => setDialog({ type: 'export', request }),
      pasteNames: (names = []) => setDialog({ type: 'match', names }),
      find: () => openFind(session),
      edit: (request) => setDialog({ type: 'edit', request }),
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
        if (sheet === null || !isNarrow()) return false;
        setSheet(null);
        return true;
      },
    }),
    [session, sheet, setSheet, unfold],
  );
  return { doors, dialog, closeDialog, menu, closeMenu };
}

/** At once, so that no key that follows is lost; later where the element is only now coming into being or into sight. */
function focusSoon(id: string): void {
  document.getElementById(id)?.focus();
  if (document.activeElement?.id !== id) requestAnimationFrame(() => document.getElementById(id)?.focus());
}
