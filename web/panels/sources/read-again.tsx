import type { SourceDetails } from '../../api/sources.ts';
import { spokenDate } from '../../language/dates.ts';
import { usePreferences } from '../preferences.tsx';

/** When a source was read for this dataset, or that nobody has read it again. */
export function ReadAgain({ source: { checkedOn } }: { source: SourceDetails }) {
  const { words, lang } = usePreferences();
  if (checkedOn === null) return <span class="not-read">{words.notRead}</span>;
  return <>{words.readOn(spokenDate(checkedOn, lang))}</>;
}
