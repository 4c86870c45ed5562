import type { EvidenceDetails } from '../../api/link-details.ts';
import { spokenDate } from '../../language/dates.ts';
import { EditingPart } from '../editing/editing-part.tsx';
import { usePreferences } from '../preferences.tsx';
import { CopyCitation } from '../sources/copy-citation.tsx';
import { ReadAgain } from '../sources/read-again.tsx';
import { SourceTitle } from '../sources/source-title.tsx';

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
        {disputes && '≠ '}
        {words.stance[stance]}
        <span> · {words.sourceKinds[source.kind]}</span>
      </p>
      <p>
        <SourceTitle source={source} />
      </p>
      <p class="origin">
        {origin} · <ReadAgain source={source} />
      </p>
      <CopyCitation source={source} />
      <EditingPart>{(parts) => <parts.EditSource id={source.id} />}</EditingPart>
    </li>
  );
}
