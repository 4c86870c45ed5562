import type { Shown } from '../state/shown.ts';
import { useSession } from './context.ts';
import { useWords } from './preferences.tsx';

/** In place of a picture whose actors are all out of sight: that they are there, and the way to see them. */
export function AllHidden({ shown: { actors, allActors } }: { shown: Shown }) {
  const words = useWords();
  const session = useSession();
  if (actors.length > 0 || allActors.length === 0) return null;
  return (
    <div class="all-hidden" role="status">
      <p>{words.filter.allHidden(allActors.length)}</p>
      <button type="button" class="primary-button" onClick={() => session.dispatch({ type: 'showAll' })}>
        {words.filter.showThem}
      </button>
    </div>
  );
}
