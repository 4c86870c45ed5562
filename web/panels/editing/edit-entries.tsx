import { stopEditing } from '../../commands/editor.ts';
import type { Choose } from '../choose.ts';
import { useExplorer, useSession } from '../context.ts';
import { useDoors } from '../doors.ts';
import { MenuItem } from '../menus/menu-item.tsx';
import { usePreferences } from '../preferences.tsx';
import { useEditingWords } from './use-editing-words.ts';

/** Of a menu: the way into editing and out of it, and what was edited lately. */
export function EditEntries({ choose }: { choose: Choose }) {
  const words = useEditingWords();
  const session = useSession();
  const { edit } = useDoors();
  const { editor } = useExplorer();
  const { lang } = usePreferences();
  return (
    <>
      <hr />
      {editor ? (
        <>
          <MenuItem onChoose={choose(() => edit({ type: 'actor', id: null }))}>{words.newActor}…</MenuItem>
          <MenuItem onChoose={choose(() => edit({ type: 'edits' }))}>{words.recentEdits}</MenuItem>
          <MenuItem onChoose={choose(() => location.assign(`/import?lang=${lang}`))}>
            {words.importFiles}…
          </MenuItem>
          <MenuItem onChoose={choose(() => stopEditing(session))}>{words.stopEditing}</MenuItem>
        </>
      ) : (
        <>
          <MenuItem onChoose={choose(() => edit({ type: 'begin' }))}>{words.edit}…</MenuItem>
          <MenuItem onChoose={choose(() => edit({ type: 'edits' }))}>{words.recentEdits}</MenuItem>
        </>
      )}
    </>
  );
}
