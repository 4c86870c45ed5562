import { useEffect, useState } from 'preact/hooks';
import { spokenDate, typedDay } from '../language/dates.ts';
import { usePreferences } from './preferences.tsx';

interface Props {
  /** The sign of its handle on the track. */
  mark: string;
  label: string;
  day: string;
  onChange: (day: string) => void;
}

/** A day in words, because the browser's own field writes months first where the system does. */
export function DayField({ mark, label, day, onChange }: Props) {
  const { words, lang } = usePreferences();
  const spoken = spokenDate(day, lang);
  const [text, setText] = useState(spoken);
  useEffect(() => setText(spoken), [spoken]);

  function commit(event: SubmitEvent | FocusEvent): void {
    event.preventDefault();
    const typed = typedDay(text);
    if (typed === null || typed === day) setText(spoken);
    else onChange(typed);
  }

  return (
    <form class="day-field" onSubmit={commit}>
      <label>
        <span class="day-mark" aria-hidden="true">
          {mark}
        </span>
        <span class="day-label">{label}</span>
        <input
          type="text"
          value={text}
          title={words.dayHint}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onBlur={commit}
        />
      </label>
    </form>
  );
}
