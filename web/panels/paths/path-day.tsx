import { useEffect, useState } from 'preact/hooks';
import type { PathDay as Day } from '../../../core/view/paths-question.ts';
import { spokenDate, typedDay } from '../../language/dates.ts';
import { usePreferences } from '../preferences.tsx';
import { usePathWords } from './use-path-words.ts';

interface Props {
  day: Day;
  dayOfPicture: string;
  onChange: (day: Day) => void;
}

/** On which day the links of a path are to be active: the picture's, any, or one that is typed. */
export function PathDay({ day, dayOfPicture, onChange }: Props) {
  const { lang } = usePreferences();
  const pathWords = usePathWords();
  return (
    <div class="path-day">
      <label>
        {pathWords.when}{' '}
        <select
          value={typeof day === 'object' ? 'other' : day}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === 'any' || value === 'picture' ? value : { on: dayOfPicture })
          }
        >
          <option value="picture">{pathWords.onPictureDay(spokenDate(dayOfPicture, lang))}</option>
          <option value="any">{pathWords.onAnyDay}</option>
          <option value="other">{pathWords.onOtherDay}</option>
        </select>
      </label>
      {typeof day === 'object' && <TypedDay day={day.on} onChange={(on) => onChange({ on })} />}
    </div>
  );
}

function TypedDay({ day, onChange }: { day: string; onChange: (day: string) => void }) {
  const { words, lang } = usePreferences();
  const pathWords = usePathWords();
  const spoken = spokenDate(day, lang);
  const [text, setText] = useState(spoken);
  useEffect(() => setText(spoken), [spoken]);
  function commit(): void {
    const typed = typedDay(text);
    if (typed === null) setText(spoken);
    else onChange(typed);
  }
  return (
    <input
      type="text"
      aria-label={pathWords.day}
      title={words.dayHint}
      value={text}
      onInput={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
