import { ACTOR_KINDS } from '../../core/model/actor-kinds.ts';
import { only } from '../state/selection.ts';
import type { Shown } from '../state/shown.ts';
import { useExplorer, useSession } from './context.ts';
import { usePreferences } from './preferences.tsx';

/** The same actors as a list, for the keyboard and the screen reader; it comes into sight when it has the focus. */
export function ActorList({ shown }: { shown: Shown }) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const { history, selection } = useExplorer();
  const { labels } = history.present;
  const actors = [...shown.actors].sort((one, other) =>
    one.names[labels].localeCompare(other.names[labels], lang),
  );
  return (
    <section id="actors" class="actor-list" aria-label={words.shownActors} tabIndex={-1}>
      <ul>
        {actors.map(({ id, kind, names, degree }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={selection.actors.includes(id)}
              onClick={() => session.dispatch({ type: 'select', selection: only({ type: 'actor', id }) })}
            >
              <span lang={labels.toLowerCase()}>{names[labels]}</span>,{' '}
              {ACTOR_KINDS[kind].one[lang].toLowerCase()}, {words.linkCount(degree)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
