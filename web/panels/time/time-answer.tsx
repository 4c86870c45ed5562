import { verbTo } from '../../../core/model/link-kinds.ts';
import type { LinkChange } from '../../../core/view/difference.ts';
import { spokenDate } from '../../language/dates.ts';
import type { Shown } from '../../state/shown.ts';
import { useExplorer, useSession } from '../context.ts';
import { usePreferences } from '../preferences.tsx';
import { useDifference } from '../use-difference.ts';

/** "6 Oct 2022 → 7 Oct 2022: 3 began, 0 ended, 52 unchanged". */
export function TimeAnswer({ shown }: { shown: Shown }) {
  const { words, lang } = usePreferences();
  const difference = useDifference(shown);
  if (!difference) return null;
  const { from, to, links } = difference;
  const isSame = links.BEGAN.length + links.ENDED.length === 0;
  return (
    <p class="time-answer" role="status">
      <strong>{words.fromTo(spokenDate(from, lang), spokenDate(to, lang))}:</strong>{' '}
      {isSame ? (
        <span>{from === to ? words.sameDays : words.nothingChanged}</span>
      ) : (
        <>
          <Changed change="BEGAN" ids={links.BEGAN} shown={shown} />,{' '}
          <Changed change="ENDED" ids={links.ENDED} shown={shown} />,{' '}
          {words.changes.UNCHANGED(links.UNCHANGED.length)}
        </>
      )}
    </p>
  );
}

interface ChangedProps {
  change: LinkChange;
  ids: string[];
  shown: Shown;
}

/** More would not fit a tooltip. */
const MOST_NAMED = 12;

/** How many; pressing it selects them. */
function Changed({ change, ids, shown }: ChangedProps) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const { labels } = useExplorer().history.present;
  const count = words.changes[change](ids.length);
  if (ids.length === 0) return <span>{count}</span>;

  function sentences(): string {
    const actors = new Map(shown.actors.map((actor) => [actor.id, actor]));
    const lines = shown.links.flatMap(({ id, from, to, kind }) => {
      const [start, end] = [actors.get(from), actors.get(to)];
      if (!start || !end || !ids.includes(id)) return [];
      return [`${start.names[labels]} ${verbTo(kind, end.kind)[lang]} ${end.names[labels]}`];
    });
    return [...lines.slice(0, MOST_NAMED), ...(lines.length > MOST_NAMED ? ['…'] : [])].join('\n');
  }

  return (
    <button
      type="button"
      class={`link-button change-${change.toLowerCase()}`}
      title={sentences()}
      onClick={() => session.dispatch({ type: 'select', selection: { actors: [], links: ids } })}
    >
      {count}
    </button>
  );
}
