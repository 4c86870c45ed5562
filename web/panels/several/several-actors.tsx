import { X } from 'lucide';
import { only } from '../../state/selection.ts';
import { useExplorer, useSession } from '../context.ts';
import { Icon } from '../icon.tsx';
import { KindMark } from '../kind-mark.tsx';
import { useWords } from '../preferences.tsx';

/** The selected actors: each can be chosen alone or let go. */
export function SeveralActors({ ids }: { ids: readonly string[] }) {
  const words = useWords();
  const session = useSession();
  const { facts, history } = useExplorer();
  const { labels } = history.present;
  if (ids.length === 0) return null;
  return (
    <section>
      <h3>
        {words.actors} <span class="figure">{ids.length}</span>
      </h3>
      <ul class="several-list">
        {ids.map((id) => {
          const actor = facts.actors.get(id);
          const name = actor?.names[labels] ?? id;
          const alone = only({ type: 'actor', id });
          return (
            <li key={id}>
              <button
                type="button"
                class="several-name"
                onClick={() => session.dispatch({ type: 'select', selection: alone })}
              >
                {actor && <KindMark kind={actor.kind} size={12} />}
                <span lang={labels.toLowerCase()}>{name}</span>
              </button>
              <button
                type="button"
                class="icon-button"
                aria-label={words.letGo(name)}
                title={words.letGo(name)}
                onClick={() => session.dispatch({ type: 'select', selection: alone, add: true })}
              >
                <Icon of={X} size={14} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
