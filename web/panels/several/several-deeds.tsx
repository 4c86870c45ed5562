import { EyeOff, Minus, Pin, PinOff, Plus, Route, SlidersHorizontal, Spline, X } from 'lucide';
import { collapse, expandAll } from '../../commands/expand.ts';
import { selectActors, selectLinksAmong } from '../../commands/pick.ts';
import { hide, remove, togglePins } from '../../commands/put-away.ts';
import { isExpanded } from '../../state/collapse.ts';
import { MOST_STARTS } from '../../state/expansion.ts';
import { areAllPinned } from '../../state/pins.ts';
import { endsOf } from '../../state/several.ts';
import { useExplorer, useSession } from '../context.ts';
import { useDoors } from '../doors.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { askPaths } from '../paths/ask-paths.ts';
import { useWords } from '../preferences.tsx';

interface Props {
  actors: readonly string[];
  links: readonly string[];
}

/** What can be done with all that is selected, as buttons. */
export function SeveralDeeds({ actors, links }: Props) {
  const words = useWords();
  const session = useSession();
  const { facts } = useExplorer();
  return (
    <div class="deeds">
      {actors.length > 0 && <ActorsDeeds ids={actors} />}
      {links.length > 0 && (
        <button
          type="button"
          class="small-button"
          onClick={() => selectActors(session, endsOf(facts, links))}
        >
          {words.selectEnds}
        </button>
      )}
    </div>
  );
}

function ActorsDeeds({ ids }: { ids: readonly string[] }) {
  const words = useWords();
  const session = useSession();
  const doors = useDoors();
  const { actors } = useExplorer().history.present;
  const [from, to] = ids;
  const isPinned = areAllPinned(actors, ids);
  const tooMany = ids.length > MOST_STARTS;
  return (
    <>
      <button
        type="button"
        class="primary-button"
        {...(tooMany && { 'aria-disabled': true, title: words.atMostAtOnce(MOST_STARTS) })}
        onClick={() => !tooMany && void expandAll(session, ids)}
      >
        <Icon of={Plus} size={14} /> {words.expand}
      </button>
      {!tooMany && (
        <IconButton icon={SlidersHorizontal} label={words.expandChosen} onClick={() => doors.expand(ids)} />
      )}
      {ids.length === 2 && from !== undefined && to !== undefined && (
        <button type="button" class="small-button" onClick={() => askPaths(session, { from, to })}>
          <Icon of={Route} size={14} /> {words.pathsBetween}
        </button>
      )}
      {ids.some((id) => isExpanded(actors, id)) && (
        <IconButton icon={Minus} label={words.collapse} onClick={() => collapse(session, ids)} />
      )}
      {ids.length > 1 && (
        <IconButton
          icon={Spline}
          label={words.selectLinksAmong}
          onClick={() => selectLinksAmong(session, ids)}
        />
      )}
      <IconButton
        icon={isPinned ? PinOff : Pin}
        label={isPinned ? words.unpin : words.pin}
        isPressed={isPinned}
        onClick={() => togglePins(session, ids)}
      />
      <IconButton icon={EyeOff} label={words.hideThese} onClick={() => hide(session, ids)} />
      <IconButton icon={X} label={words.removeActor} onClick={() => remove(session, ids)} />
    </>
  );
}
