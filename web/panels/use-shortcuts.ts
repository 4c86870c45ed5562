import { useEffect } from 'preact/hooks';
import { type Place, shortcutOf } from '../state/keys.ts';
import { useWorkshop } from './context.ts';
import type { Doors } from './doors.ts';
import { canvasHasFocus } from './focus.ts';
import { deedsOf } from './key-deeds.ts';

const TYPED_INTO =
  'input:not([type=range], [type=checkbox], [type=radio]), select, textarea, [contenteditable]';

/** Listens to the keys of the explorer; where a dialog is open they are the dialog's. */
export function useShortcuts(doors: Doors): void {
  const { session, canvas } = useWorkshop();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const name = shortcutOf(event, placeOf(event));
      const deed = name && deedsOf(session, canvas, doors)[name];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [session, canvas, doors]);
}

function placeOf({ target }: KeyboardEvent): Place {
  if (target instanceof HTMLElement && target.closest(TYPED_INTO)) return 'FIELD';
  return canvasHasFocus() ? 'CANVAS' : 'PAGE';
}
