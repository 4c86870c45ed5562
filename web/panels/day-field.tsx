import { useEffect, useState } from 'preact/hooks';
import { spokenDate, typedDay } from '../language/dates.ts';
import { usePreferences } from './preferences.tsx';

interface Props {
  day: string;
  onChange: (day: string) => void;
}

/** A day in words, because the browser's own field writes months first where the system does. */
export function DayField({ day, onChange }: Props) {
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
        <span>{words.asOf}</span>
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
