import { useMemo, useState } from 'preact/hooks';
import { grouped } from '../../language/en.ts';
import {
  citedSources,
  linksOfSelection,
  listedSources,
  type SourceQuestion,
} from '../../state/cited-sources.ts';
import { isNothing } from '../../state/selection.ts';
import type { Shown } from '../../state/shown.ts';
import { useExplorer } from '../context.ts';
import { Pending } from '../pending.tsx';
import { usePreferences } from '../preferences.tsx';
import { ScopeSwitch, type SourceScope } from './scope-switch.tsx';
import { SourceConditions } from './source-conditions.tsx';
import { SourceList } from './source-list.tsx';
import { useShownLinks } from './use-shown-links.ts';
import { useSources } from './use-sources.ts';

const everything: SourceQuestion = { text: '', order: 'links', onlyContested: false, onlyUnread: false };

/** Who says all this: every source of the picture, or of what is selected in it. */
export function SourcesPanel({ shown }: { shown: Shown }) {
  const { words, lang } = usePreferences();
  const { selection } = useExplorer();
  const links = useShownLinks(shown);
  const [wanted, setScope] = useState<SourceScope>('picture');
  const [question, setQuestion] = useState(everything);
  const scope = isNothing(selection) ? 'picture' : wanted;
  const cited = useMemo(
    () => citedSources(scope === 'picture' ? links : linksOfSelection(links, selection)),
    [links, scope, selection],
  );
  const { data, failure } = useSources(useMemo(() => cited.map(({ id }) => id), [cited]));
  const listed = useMemo(
    () => data && listedSources(cited, data, question, new Intl.Collator(lang)),
    [cited, data, question, lang],
  );
  return (
    <section class="sources-panel">
      <h2 class="side-heading">
        {words.sourcesPanel.tab} <span class="figure">{grouped(cited.length)}</span>
      </h2>
      {!isNothing(selection) && <ScopeSwitch scope={scope} onScope={setScope} />}
      <SourceConditions
        question={question}
        onChange={(change) => setQuestion((former) => ({ ...former, ...change }))}
      />
      {cited.length === 0 ? (
        <p class="side-empty">{words.sourcesPanel.none}</p>
      ) : listed ? (
        <SourceList sources={listed} />
      ) : (
        <Pending failure={failure} />
      )}
    </section>
  );
}
