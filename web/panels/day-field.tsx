import { useEffect, useState } from 'preact/hooks';
import { isLessThanADay, spokenDate, typedDay } from '../language/dates.ts';
import { usePreferences } from './preferences.tsx';

interface Props {
  /** Whether its handle on the track is the one of the day that is compared. */
  isOther?: boolean;
  label: string;
  day: string;
  onChange: (day: string) => void;
}

/** Looks like the handle of a day on the track. */
export function DayMark({ isOther }: { isOther: boolean }) {
  return <span class={isOther ? 'day-mark day-mark-other' : 'day-mark'} />;
}

/** A day in words, because the browser's own field writes months first where the system does. */
export function DayField({ isOther = false, label, day, onChange }: Props) {
  const { words, lang } = usePreferences();
  const spoken = spokenDate(day, lang);
  const [text, setText] = useState(spoken);
  const [isWrong, setWrong] = useState(false);
  /** What was typed where only its last day is taken. */
  const [span, setSpan] = useState<string | null>(null);
  useEffect(() => setText(spoken), [spoken]);

  function commit(event: SubmitEvent): void {
    event.preventDefault();
    const typed = typedDay(text);
    setWrong(typed === null);
    setSpan(isLessThanADay(text) ? text.trim() : null);
    if (typed === day) setText(spoken);
    else if (typed !== null) onChange(typed);
  }

  function leave(): void {
    const typed = typedDay(text);
    setWrong(false);
    setSpan(null);
    if (typed === null || typed === day) setText(spoken);
    else onChange(typed);
  }

  return (
    <form class="day-field" onSubmit={commit}>
      <label>
        <DayMark isOther={isOther} />
        <span class="day-label">{label}</span>
        <input
          type="text"
          value={text}
          title={words.dayHint}
          aria-invalid={isWrong}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setWrong(false);
            setSpan(null);
          }}
          onBlur={leave}
        />
      </label>
      {isWrong && (
        <p class="day-problem" role="alert">
          {words.notADay}
        </p>
      )}
      {span !== null && (
        <p class="day-problem day-note" role="status">
          {words.lastDayOf(span, spoken)}
        </p>
      )}
    </form>
  );
}
