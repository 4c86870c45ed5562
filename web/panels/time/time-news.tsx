import { spokenDate } from '../../language/dates.ts';
import type { DayChange } from '../../state/change-days.ts';
import { dayOfPicture } from '../../state/shown.ts';
import { useExplorer } from '../context.ts';
import { usePreferences } from '../preferences.tsx';

/** What the picture's day changes beside the day before; said aloud when a step leads there. */
export function TimeNews({ changes }: { changes: readonly DayChange[] }) {
  const { words, lang } = usePreferences();
  const explorer = useExplorer();
  const isComparing = explorer.history.present.comparedWith !== undefined;
  const day = dayOfPicture(explorer);
  const change = changes.find((candidate) => candidate.day === day);
  const news = change && [
    words.beginsAndEnds(spokenDate(day, lang), change.began, change.ended),
    ...(change.vague > 0 ? [words.vague(change.vague)] : []),
  ];
  return (
    <p class={isComparing ? 'visually-hidden' : 'time-news'}>
      <span role="status">{news?.join(' · ')}</span>
      {!isComparing && !news && (changes.length > 0 ? words.timeline : words.noBeginnings)}
    </p>
  );
}
