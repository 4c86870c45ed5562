import { Snowflake, TriangleAlert } from 'lucide';
import { visit } from '../../commands/address-sync.ts';
import { spokenDate } from '../../language/dates.ts';
import type { OpenedView } from '../../state/opened-view.ts';
import { useSession } from '../context.ts';
import { Icon } from '../icon.tsx';
import { usePreferences } from '../preferences.tsx';
import { useReportWords } from '../use-report-words.ts';

/** Of when the data is, where that is not today: kept from the day of saving, or changed since. */
export function ViewMark({ view }: { view: OpenedView }) {
  const words = useReportWords();
  const { lang } = usePreferences();
  const session = useSession();
  const { id, kept, isAsSaved, savedOn, changedOn } = view;
  const path = `/v/${encodeURIComponent(id)}`;
  if (!kept)
    return (
      changedOn !== null && (
        <p class="stage-note view-mark">
          <Icon of={TriangleAlert} size={14} />
          <span>
            {words.changedOn(spokenDate(changedOn, lang))} ·{' '}
            <Way to={`${path}?as=saved`}>{words.asSaved}</Way>
          </span>
        </p>
      )
    );
  return (
    <p class="stage-note view-mark">
      <Icon of={Snowflake} size={14} />
      <span>
        {isAsSaved ? words.savedOn(spokenDate(savedOn, lang)) : words.frozenOn(spokenDate(savedOn, lang))}{' '}
        {isAsSaved ? (
          <Way to={path}>{words.today}</Way>
        ) : (
          <button type="button" class="link-button" onClick={() => session.dispatch({ type: 'goOn' })}>
            {words.goOn}
          </button>
        )}
      </span>
    </p>
  );
}

/** A real link, so that it can be opened elsewhere or copied. */
function Way({ to, children }: { to: string; children: string }) {
  const session = useSession();
  return (
    <a
      class="link-button"
      href={to}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        visit(session, to);
      }}
    >
      {children}
    </a>
  );
}
