import { copyActorAddress } from '../../commands/copy-text.ts';
import { selectActors, selectNeighbours } from '../../commands/pick.ts';
import { shownNow } from '../../commands/shown-now.ts';
import { withinHops } from '../../state/hops.ts';
import { queryThisAddress } from '../../state/query-this.ts';
import { only } from '../../state/selection.ts';
import type { Choose } from '../choose.ts';
import { useExplorer, useSession } from '../context.ts';
import { useDoors } from '../doors.ts';
import { ExpandEntries } from '../expand/expand-entries.tsx';
import { askPaths } from '../paths/ask-paths.ts';
import { useWords } from '../preferences.tsx';
import { MenuItem } from './menu-item.tsx';
import { PutAwayEntries } from './put-away-entries.tsx';

interface Props {
  id: string;
  /** Who was selected before. */
  former: readonly string[];
  choose: Choose;
}

/** What can be done with one actor. */
export function ActorMenu({ id, former, choose }: Props) {
  const { history, facts } = useExplorer();
  return (
    <>
      <p class="menu-title" lang={history.present.labels.toLowerCase()}>
        {facts.actors.get(id)?.names[history.present.labels]}
      </p>
      <ExpandEntries ids={[id]} choose={choose} />
      <hr />
      <ConnectionEntries id={id} former={former} choose={choose} />
      <hr />
      <PutAwayEntries ids={[id]} choose={choose} />
      <hr />
      <RecordEntries id={id} choose={choose} />
    </>
  );
}

/** How it hangs together with others. */
function ConnectionEntries({ id, former, choose }: Props) {
  const words = useWords();
  const session = useSession();
  const doors = useDoors();
  const others = former.filter((other) => other !== id);
  return (
    <>
      <MenuItem onChoose={choose(() => selectNeighbours(session, [id]))}>{words.selectNeighbours}</MenuItem>
      {others.length > 0 && (
        <MenuItem
          onChoose={choose(() => {
            selectActors(session, [...others, id]);
            doors.details();
          })}
        >
          {words.commonWithSelection}
        </MenuItem>
      )}
      <MenuItem onChoose={choose(() => askPaths(session, { from: id }))}>{words.pathsFrom}</MenuItem>
      <MenuItem onChoose={choose(() => askPaths(session, { to: id }))}>{words.pathsTo}</MenuItem>
    </>
  );
}

/** What is known of it, and ways to pass it on. */
function RecordEntries({ id, choose }: { id: string; choose: Choose }) {
  const words = useWords();
  const session = useSession();
  const { exportThese } = useDoors();
  /** With its neighbours in the picture: alone it would have no links. */
  const around = () => [...withinHops(shownNow(session).links, [id], 1)];
  const exportIt = () => exportThese({ scope: 'SELECTION', selection: { actors: around(), links: [] } });
  const queryIt = () => location.assign(queryThisAddress(session.get(), around()));
  const openSources = () => {
    session.dispatch({ type: 'select', selection: only({ type: 'actor', id }) });
    session.dispatch({ type: 'openPanel', panel: 'sources' });
  };
  return (
    <>
      <MenuItem onChoose={choose(openSources)}>{words.openSources}</MenuItem>
      <MenuItem onChoose={choose(() => void copyActorAddress(session, id))}>{words.copyActorLink}</MenuItem>
      <MenuItem onChoose={choose(queryIt)}>{words.queryThis}</MenuItem>
      <MenuItem onChoose={choose(exportIt)}>{words.exportThese}</MenuItem>
    </>
  );
}
