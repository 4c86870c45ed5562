import { focusOn, hide, hideOthers, remove, togglePins } from '../../commands/put-away.ts';
import { areAllPinned } from '../../state/pins.ts';
import type { Choose } from '../choose.ts';
import { useExplorer, useSession } from '../context.ts';
import { useWords } from '../preferences.tsx';
import { MenuItem } from './menu-item.tsx';

const HOPS = [1, 2, 3];

/** Entries of a menu: what stays in sight, what is held fast, what goes. */
export function PutAwayEntries({ ids, choose }: { ids: readonly string[]; choose: Choose }) {
  const words = useWords();
  const session = useSession();
  const { actors } = useExplorer().history.present;
  return (
    <>
      <FocusRow ids={ids} choose={choose} />
      <MenuItem shortcut="pin" onChoose={choose(() => togglePins(session, ids))}>
        {areAllPinned(actors, ids) ? words.unpin : words.pin}
      </MenuItem>
      <MenuItem shortcut="hide" onChoose={choose(() => hide(session, ids))}>
        {words.hideThese}
      </MenuItem>
      <MenuItem shortcut="hideOthers" onChoose={choose(() => hideOthers(session, ids))}>
        {words.hideOthers}
      </MenuItem>
      <MenuItem shortcut="remove" onChoose={choose(() => remove(session, ids))}>
        {words.removeActor}
      </MenuItem>
    </>
  );
}

/** Everybody within one, two or three hops, in one line. */
function FocusRow({ ids, choose }: { ids: readonly string[]; choose: Choose }) {
  const words = useWords();
  const session = useSession();
  return (
    <fieldset class="menu-row">
      <legend>{words.focusOn}</legend>
      {HOPS.map((hops) => (
        <MenuItem
          key={hops}
          label={words.focusHops(hops)}
          onChoose={choose(() => focusOn(session, ids, hops))}
        >
          {hops}
        </MenuItem>
      ))}
    </fieldset>
  );
}
