import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { monthsLater } from '../../state/days.ts';
import { dayOfPicture } from '../../state/shown.ts';
import { useExplorer, useSession } from '../context.ts';
import { DayField, DayMark } from '../day-field.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';

/** The picture's day and the one it is compared with, to be typed. */
export function TimeDays() {
  const words = useWords();
  const session = useSession();
  const explorer = useExplorer();
  const { activeOn, comparedWith } = explorer.history.present;
  const day = dayOfPicture(explorer);
  const show = (activeOn: string | undefined) =>
    session.dispatch({ type: 'showDays', activeOn, comparedWith });
  return (
    <div class="time-days">
      <div class="time-day">
        <DayField
          label={words.asOf}
          day={day}
          onChange={(typed) => show(typed === explorer.today ? undefined : typed)}
        />
        <button
          type="button"
          class="small-button"
          disabled={activeOn === undefined}
          onClick={() => show(undefined)}
        >
          {words.today}
        </button>
      </div>
      <Comparison
        day={day}
        comparedWith={comparedWith}
        onChange={(other) => session.dispatch({ type: 'showDays', activeOn, comparedWith: other })}
      />
    </div>
  );
}

interface ComparisonProps {
  day: string;
  comparedWith: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A year before, unless one says otherwise. */
const BEFORE = -12;

function Comparison({ day, comparedWith, onChange }: ComparisonProps) {
  const words = useWords();
  const row = useRef<HTMLDivElement>(null);
  const hasActed = useRef(false);
  const isComparing = comparedWith !== undefined;

  // The button that had the focus makes way for another one.
  useEffect(() => {
    if (hasActed.current) row.current?.querySelector('button')?.focus();
    hasActed.current = false;
  }, [isComparing]);

  function change(other: string | undefined): void {
    hasActed.current = true;
    onChange(other);
  }

  return (
    <div class="time-day" ref={row}>
      {isComparing ? (
        <>
          <DayField isOther label={words.comparedWith} day={comparedWith} onChange={onChange} />
          <button
            type="button"
            class="icon-button"
            title={words.stopComparing}
            aria-label={words.stopComparing}
            onClick={() => change(undefined)}
          >
            <Icon of={X} />
          </button>
        </>
      ) : (
        <button type="button" class="small-button" onClick={() => change(monthsLater(day, BEFORE))}>
          <DayMark isOther />
          {words.compare}
        </button>
      )}
    </div>
  );
}
