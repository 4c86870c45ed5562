import { spokenDate } from '../../language/dates.ts';
import type { ListedSource } from '../../state/cited-sources.ts';
import { useExplorer, useSession } from '../context.ts';
import { EditingPart } from '../editing/editing-part.tsx';
import { usePreferences } from '../preferences.tsx';
import { CopyCitation } from './copy-citation.tsx';
import { ReadAgain } from './read-again.tsx';
import { SourceTitle } from './source-title.tsx';

/** One source of the picture: what it is, how many links it speaks of, and what can be done with it. */
export function SourceItem({ source }: { source: ListedSource }) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const isOnly = useExplorer().history.present.source === source.id;
  const { details, supports, disputes } = source;
  const origin = [details.publisher, details.date && spokenDate(details.date, lang)]
    .filter(Boolean)
    .join(', ');
  const spoken = details.lang && details.lang !== lang ? languageName(details.lang, lang) : null;

  function selectLinks(): void {
    session.dispatch({ type: 'select', selection: { actors: [], links: [...supports, ...disputes] } });
    session.dispatch({ type: 'openPanel', panel: 'sources' });
  }

  return (
    <li class="source">
      <p>
        <SourceTitle source={details} />
      </p>
      <p class="origin">
        {[origin, words.sourceKinds[details.kind], spoken].filter(Boolean).join(' · ')} ·{' '}
        <ReadAgain source={details} />
      </p>
      <p class="source-links">
        {supports.length > 0 && words.sourcesPanel.supports(supports.length)}
        {supports.length > 0 && disputes.length > 0 && ' · '}
        {disputes.length > 0 && (
          <strong class="confidence disputed">≠ {words.sourcesPanel.disputes(disputes.length)}</strong>
        )}
      </p>
      <div class="source-deeds">
        <button
          type="button"
          class="quiet-button"
          aria-pressed={isOnly}
          onClick={() =>
            session.dispatch({ type: 'filter', change: { source: isOnly ? undefined : source.id } })
          }
        >
          {words.sourcesPanel.onlyItsLinks}
        </button>
        <button type="button" class="quiet-button" onClick={selectLinks}>
          {words.sourcesPanel.selectItsLinks}
        </button>
        <CopyCitation source={details} />
        <EditingPart>{(parts) => <parts.EditSource id={source.id} />}</EditingPart>
      </div>
    </li>
  );
}

function languageName(code: string, lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(code) ?? code;
}
