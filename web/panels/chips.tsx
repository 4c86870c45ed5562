import { X } from 'lucide';
import { spokenDate } from '../language/dates.ts';
import { useExplorer, useSession } from './context.ts';
import { type FilterChip, filterChips } from './filter-chips.ts';
import { Icon } from './icon.tsx';
import { usePreferences } from './preferences.tsx';
import { useSourceTitle } from './sources/use-source-title.ts';

/** What is filtered, each removable. */
export function Chips() {
  const { words, lang } = usePreferences();
  const session = useSession();
  const picture = useExplorer().history.present;
  const sourceTitle = useSourceTitle(picture.source);
  const filters = filterChips(picture, { words, lang, sourceTitle });
  const { activeOn, comparedWith } = picture;
  const days: FilterChip[] = [];
  if (activeOn !== undefined) {
    days.push({
      name: `${words.asOf} ${spokenDate(activeOn, lang)}`,
      remove: { type: 'showDays', activeOn: undefined, comparedWith },
    });
  }
  if (comparedWith !== undefined) {
    days.push({
      name: `${words.comparedWith} ${spokenDate(comparedWith, lang)}`,
      remove: { type: 'showDays', activeOn, comparedWith: undefined },
    });
  }
  return (
    <ul class="chips">
      {[...days, ...filters].map(({ name, label, remove }) => (
        <li key={name}>
          <button
            type="button"
            class="chip"
            aria-label={label === undefined ? words.remove(name) : `${name}: ${label}`}
            title={label ?? words.remove(name)}
            onClick={() => session.dispatch(remove)}
          >
            <span>{name}</span>
            <Icon of={X} size={12} />
          </button>
        </li>
      ))}
      {filters.length >= 2 && (
        <li>
          <button type="button" class="chip chip-all" onClick={() => session.dispatch({ type: 'showAll' })}>
            {words.filter.clearAll}
          </button>
        </li>
      )}
    </ul>
  );
}
