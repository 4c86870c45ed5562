import { timeOf } from '../../../core/language/link-words.ts';
import { LINK_FAMILIES } from '../../../core/model/link-families.ts';
import { familyOf, LINK_KINDS, verbTo } from '../../../core/model/link-kinds.ts';
import { fetchLinkDetails, type LinkDetails } from '../../api/link-details.ts';
import { only } from '../../state/selection.ts';
import { dayOfPicture } from '../../state/shown.ts';
import { useExplorer, useSession } from '../context.ts';
import { EditingPart } from '../editing/editing-part.tsx';
import { LineMark } from '../line-mark.tsx';
import { Pending } from '../pending.tsx';
import { usePreferences } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';
import { EvidenceList } from './evidence-list.tsx';
import { LinkFacts } from './link-facts.tsx';

/** One link as a footnote worth trusting: what is claimed, since when, how surely, and who says so. */
export function LinkPanel({ id }: { id: string }) {
  const { words, lang } = usePreferences();
  const explorer = useExplorer();
  const { labels } = explorer.history.present;
  const on = dayOfPicture(explorer);
  const { data, failure } = useQuery([id, lang, labels, on, explorer.edition].join('|'), (signal) =>
    fetchLinkDetails({ id, lang: lang === 'it' ? 'IT' : 'EN', labels, on }, signal),
  );
  if (!data) return <Pending failure={failure} />;
  const isDisputed = data.confidence === 'DISPUTED';
  return (
    <article class={isDisputed ? 'link disputed' : 'link'}>
      <p class="overline">
        <LineMark kind={data.kind} disputed={isDisputed} />
        {LINK_FAMILIES[familyOf(data.kind)].name[lang]} · {LINK_KINDS[data.kind].name[lang]}
      </p>
      <Sentence link={data} />
      <p class="standing">
        {timeOf(data, lang)}
        {data.status === 'UPCOMING' && ` · ${words.upcoming}`}
        {data.status === 'ENDED' && ` · ${words.ended}`}
        {' · '}
        <strong class={`confidence ${data.confidence.toLowerCase()}`}>
          {isDisputed && '≠ '}
          {words.confidence[data.confidence]}
        </strong>
      </p>
      <p class="description">{data.summary}</p>
      <LinkFacts link={data} />
      <EditingPart>{(parts) => <parts.LinkDeeds id={id} />}</EditingPart>
      <EvidenceList evidence={data.evidence} isDisputed={isDisputed} />
      <EditingPart>{(parts) => <parts.History of={id} />}</EditingPart>
    </article>
  );
}

function Sentence({ link: { from, to, kind, sentence } }: { link: LinkDetails }) {
  const { lang } = usePreferences();
  const session = useSession();
  const labelLanguage = useExplorer().history.present.labels.toLowerCase();
  const end = ({ id, name }: LinkDetails['from']) => (
    <button
      type="button"
      class="name-button"
      lang={labelLanguage}
      onClick={() => session.dispatch({ type: 'select', selection: only({ type: 'actor', id }) })}
    >
      {name}
    </button>
  );
  return (
    <h2 class="sentence" title={sentence}>
      {end(from)} <span class="verb">{verbTo(kind, to.kind)[lang]}</span> {end(to)}
    </h2>
  );
}
