import { Minus, Pin, PinOff, Plus, Route, X } from 'lucide';
import type { ActorDetails } from '../api/actor-details.ts';
import { collapse, expand } from '../commands/expand.ts';
import { shownOnDay } from '../state/along.ts';
import { isExpanded } from '../state/collapse.ts';
import { askPaths } from './ask-paths.ts';
import { useExplorer, useSession } from './context.ts';
import { Icon } from './icon.tsx';
import { useWords } from './preferences.tsx';

/** What can be done with the selected actor. */
export function ActorDeeds({ actor: { id, linkCounts } }: { actor: ActorDetails }) {
  const words = useWords();
  const session = useSession();
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
      {isExpanded(actors, id) && (
        <button
          type="button"
          class="icon-button"
          title={words.collapse}
          aria-label={words.collapse}
          onClick={() => collapse(session, id)}
        >
          <Icon of={Minus} />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        title={isPinned ? words.unpin : words.pin}
        aria-label={isPinned ? words.unpin : words.pin}
        aria-pressed={isPinned}
        onClick={() => session.dispatch({ type: 'pin', ids: [id], pinned: !isPinned })}
      >
        <Icon of={isPinned ? PinOff : Pin} />
      </button>
      <button
        type="button"
        class="icon-button"
        title={words.removeActor}
        aria-label={words.removeActor}
        onClick={() => session.dispatch({ type: 'remove', ids: [id] })}
      >
        <Icon of={X} />
      </button>
    </div>
  );
}
