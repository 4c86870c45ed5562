import { arrangeAnew } from '../../commands/arrange.ts';
import { selectActors, selectLinksAmong } from '../../commands/pick.ts';
import { endsOf } from '../../state/several.ts';
import type { Choose } from '../choose.ts';
import { useExplorer, useSession } from '../context.ts';
import { useDoors } from '../doors.ts';
import { ExpandEntries } from '../expand/expand-entries.tsx';
import { askPaths } from '../paths/ask-paths.ts';
import { useWords } from '../preferences.tsx';
import { MenuItem } from './menu-item.tsx';
import { PutAwayEntries } from './put-away-entries.tsx';

/** What can be done with all that is selected. */
export function SeveralMenu({ choose }: { choose: Choose }) {
  const words = useWords();
  const session = useSession();
  const { details, exportThese } = useDoors();
  const { facts, selection } = useExplorer();
  const { actors, links } = selection;
  return (
    <>
      <p class="menu-title">{words.selected(actors.length, links.length)}</p>
      {actors.length > 0 && (
        <>
          <ExpandEntries ids={actors} choose={choose} />
          <hr />
          <TogetherEntries ids={actors} choose={choose} />
          <PutAwayEntries ids={actors} choose={choose} />
          <hr />
        </>
      )}
      {links.length > 0 && (
        <MenuItem onChoose={choose(() => selectActors(session, endsOf(facts, links)))}>
          {words.selectEnds}
        </MenuItem>
      )}
      <MenuItem shortcut="details" onChoose={choose(details)}>
        {words.listThese}
      </MenuItem>
      <MenuItem onChoose={choose(() => exportThese({ scope: 'SELECTION' }))}>{words.exportThese}</MenuItem>
    </>
  );
}

/** What joins them; nothing where there is only one. */
function TogetherEntries({ ids, choose }: { ids: readonly string[]; choose: Choose }) {
  const words = useWords();
  const session = useSession();
  const { details } = useDoors();
  const { layout } = useExplorer().history.present;
  const [from, to] = ids;
  if (from === undefined || to === undefined) return null;
  return (
    <>
      <MenuItem onChoose={choose(() => selectLinksAmong(session, ids))}>{words.selectLinksAmong}</MenuItem>
      <MenuItem
        onChoose={choose(() => {
          selectActors(session, ids);
          details();
        })}
      >
        {words.commonNeighbours}
      </MenuItem>
      {ids.length === 2 && (
        <MenuItem onChoose={choose(() => askPaths(session, { from, to }))}>{words.pathsBetween}</MenuItem>
      )}
      <MenuItem onChoose={choose(() => void arrangeAnew(session, layout, ids))}>
        {words.arrangeThese}
      </MenuItem>
      <hr />
    </>
  );
}
