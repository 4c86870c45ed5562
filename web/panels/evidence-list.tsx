import { ArrowUpRight } from 'lucide';
import type { EvidenceDetails } from '../api/link-details.ts';
import { spokenDate } from '../language/dates.ts';
import { Icon } from './icon.tsx';
import { usePreferences } from './preferences.tsx';

interface Props {
  evidence: EvidenceDetails[];
  isDisputed: boolean;
}

/** Every source of a link, numbered like footnotes; supporters first, then who contradicts. */
export function EvidenceList({ evidence, isDisputed }: Props) {
  const { words } = usePreferences();
  const ordered = [...evidence].sort((one, other) => rank(one) - rank(other));
  return (
    <section class="evidence">
      <h3>
        {words.evidence} <span class="figure">{evidence.length}</span>
      </h3>
      {isDisputed && <p class="both-sides">{words.bothSides}</p>}
      <ol>
        {ordered.map((piece) => (
          <Footnote key={piece.source.id} evidence={piece} />
        ))}
      </ol>
    </section>
  );
}

function rank({ stance }: EvidenceDetails): number {
  return stance === 'SUPPORTS' ? 0 : 1;
}

function Footnote({ evidence: { source, stance, locator } }: { evidence: EvidenceDetails }) {
  const { words, lang } = usePreferences();
  const disputes = stance === 'DISPUTES';
  const origin = [source.publisher, source.date && spokenDate(source.date, lang), locator]
    .filter(Boolean)
    .join(', ');
  return (
    <li class={disputes ? 'footnote disputes' : 'footnote'}>
      <p class="stance">
        {disputes ? `≠ ${words.disputes}` : words.supports}
        <span> · {words.sourceKinds[source.kind]}</span>
      </p>
      <p>
        {source.url === null ? (
          <cite lang={source.lang}>{source.title}</cite>
        ) : (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            <cite lang={source.lang}>{source.title}</cite>
            <Icon of={ArrowUpRight} size={13} />
            <span class="visually-hidden">({words.opensElsewhere})</span>
          </a>
        )}
      </p>
      <p class="origin">
        {origin} ·{' '}
        {source.checkedOn === null ? (
          <span class="not-read">{words.notRead}</span>
        ) : (
          words.readOn(spokenDate(source.checkedOn, lang))
        )}
      </p>
    </li>
  );
}
