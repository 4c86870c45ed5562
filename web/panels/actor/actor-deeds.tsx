import { Minus, Pin, PinOff, Plus, Route, SlidersHorizontal, X } from 'lucide';
import type { ActorDetails } from '../../api/actor-details.ts';
import { collapse, expand } from '../../commands/expand.ts';
import { remove, togglePins } from '../../commands/put-away.ts';
import { shownOnDay } from '../../state/along.ts';
import { isExpanded } from '../../state/collapse.ts';
import { useExplorer, useSession } from '../context.ts';
import { useDoors } from '../doors.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { askPaths } from '../paths/ask-paths.ts';
import { useWords } from '../preferences.tsx';

/** What can be done with the selected actor. */
export function ActorDeeds({ actor: { id, linkCounts } }: { actor: ActorDetails }) {
  const words = useWords();
  const session = useSession();
  const doors = useDoors();
  const explorer = useExplorer();
  const { actors, comparedWith } = explorer.history.present;
  const isPinned = actors.some((actor) => actor.id === id && actor.pinned);
  const count = linkCounts.reduce((sum, kind) => sum + kind.count, 0);
  // They are the counts of one day; expanding follows the links of the other one too.
  const isComplete = comparedWith === undefined && shownOnDay(explorer, id) >= count;
  return (
    <div class="deeds">
      {/* Not `disabled`, which would take the focus away from who has just expanded. */}
      <button
        type="button"
        class="primary-button"
        {...(isComplete && { 'aria-disabled': true, title: words.allNeighboursShown })}
        onClick={() => {
          if (!isComplete) void expand(session, id);
        }}
      >
        <Icon of={Plus} size={14} /> {words.expand}
      </button>
      <button type="button" class="small-button" onClick={() => askPaths(session, { from: id, to: null })}>
        <Icon of={Route} size={14} /> {words.paths}
      </button>
      <IconButton icon={SlidersHorizontal} label={words.expandChosen} onClick={() => doors.expand([id])} />
      {isExpanded(actors, id) && (
        <IconButton icon={Minus} label={words.collapse} onClick={() => collapse(session, [id])} />
      )}
      <IconButton
        icon={isPinned ? PinOff : Pin}
        label={isPinned ? words.unpin : words.pin}
        isPressed={isPinned}
        onClick={() => togglePins(session, [id])}
      />
      <IconButton icon={X} label={words.removeActor} onClick={() => remove(session, [id])} />
    </div>
  );
}
