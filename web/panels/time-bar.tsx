import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchTimeline } from '../api/timeline.ts';
import { spokenDate } from '../language/dates.ts';
import { dayOfPicture } from '../state/shown.ts';
import { dayAt, positionOf, type TimeScale, timeScale } from '../state/time-scale.ts';
import { useExplorer, useSession } from './context.ts';
import { DayField } from './day-field.tsx';
import { Histogram } from './histogram.tsx';
import { usePreferences } from './preferences.tsx';
import { useQuery } from './use-query.ts';

/** The day whose links are shown, with what began and ended around it. */
export function TimeBar() {
  const { words } = usePreferences();
  const session = useSession();
  const explorer = useExplorer();
  const { data } = useQuery('timeline', fetchTimeline);
  const day = dayOfPicture(explorer);
  const isToday = explorer.history.present.activeOn === undefined;
  const { comparedWith } = explorer.history.present;
  const show = (activeOn: string | undefined) =>
    session.dispatch({ type: 'showDays', activeOn, comparedWith });
  return (
    <>
      <div class="time-day">
        <DayField day={day} onChange={show} />
        <button type="button" class="small-button" disabled={isToday} onClick={() => show(undefined)}>
          {words.today}
        </button>
      </div>
      {data && (
        <div class="time-line">
          <Histogram buckets={data} scale={timeScale(data, explorer.today)} day={day} />
          <Slider scale={timeScale(data, explorer.today)} day={day} />
        </div>
      )}
    </>
  );
}

const DRAG_REST = 60;

function Slider({ scale, day }: { scale: TimeScale; day: string }) {
  const { words, lang } = usePreferences();
  const session = useSession();
  const [dragged, setDragged] = useState<number | null>(null);
  const isDragging = useRef(false);
  const position = dragged ?? Math.max(0, Math.min(scale.days, positionOf(scale, day)));

  useEffect(() => {
    if (dragged === null) return undefined;
    const timer = setTimeout(() => {
      const { comparedWith } = session.get().history.present;
      const activeOn = dayAt(scale, dragged);
      session.dispatch({ type: 'showDays', activeOn, comparedWith, isDragging: isDragging.current });
      isDragging.current = true;
      setDragged(null);
    }, DRAG_REST);
    return () => clearTimeout(timer);
  }, [dragged]);

  /** However far the handle is taken, it is one step to undo. */
  function begin(): void {
    isDragging.current = false;
  }

  return (
    <input
      type="range"
      class="time-slider"
      min={0}
      max={scale.days}
      value={position}
      aria-label={words.asOf}
      aria-valuetext={spokenDate(dayAt(scale, position), lang)}
      onInput={({ currentTarget }) => setDragged(Number(currentTarget.value))}
      onPointerDown={begin}
      onKeyDown={({ repeat }) => {
        if (!repeat) begin();
      }}
    />
  );
}
