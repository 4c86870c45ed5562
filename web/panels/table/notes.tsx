import { Check, type IconNode, Pin } from 'lucide';
import type { Confidence } from '../../../core/model/link.ts';
import type { LinkChange } from '../../../core/view/difference.ts';
import { spokenDate } from '../../language/dates.ts';
import { Icon } from '../icon.tsx';
import { usePreferences, useWords } from '../preferences.tsx';

/** Yes, by a mark that is also said. */
function Yes({ of, said }: { of: IconNode; said: string }) {
  return (
    <span title={said}>
      <Icon of={of} size={14} />
      <span class="visually-hidden">{said}</span>
    </span>
  );
}

export function PinnedNote() {
  return <Yes of={Pin} said={useWords().table.pinned} />;
}

/** How sure a link is, as in its details. */
export function ConfidenceNote({ confidence }: { confidence: Confidence }) {
  const words = useWords();
  const isDisputed = confidence === 'DISPUTED';
  return (
    <span class={isDisputed ? 'confidence disputed' : undefined}>
      {isDisputed && '≠ '}
      {words.confidence[confidence]}
    </span>
  );
}

export function ReadNote({ checked }: { checked: boolean }) {
  const words = useWords();
  if (checked) return <Yes of={Check} said={words.table.read} />;
  return <span class="visually-hidden">{words.table.notRead}</span>;
}

/** What became of a link between two days: by a sign and a word, not by colour alone. */
export function ChangeNote({ change }: { change: LinkChange }) {
  return <span class={`change-${change.toLowerCase()}`}>{useWords().table.changes[change]}</span>;
}

export function DateNote({ date }: { date: string }) {
  return <>{spokenDate(date, usePreferences().lang)}</>;
}
