import type { TimelineBucket } from '../../api/timeline.ts';
import { dayBefore } from '../../state/days.ts';
import { firstDayOf, type Policy, tickedPolicies } from '../../state/policies.ts';
import { dayOfPicture } from '../../state/shown.ts';
import type { TimeScale } from '../../state/time-scale.ts';
import { useExplorer, useSession } from '../context.ts';
import { useWords } from '../preferences.tsx';
import { Histogram } from './histogram.tsx';
import { TimeSlider } from './time-slider.tsx';
import { TimeTicks } from './time-ticks.tsx';

interface Props {
  scale: TimeScale;
  /** Beginnings and ends in the whole graph, and in the picture. */
  whole: readonly TimelineBucket[];
  own: readonly TimelineBucket[];
  policies: readonly Policy[];
}

/** The line of time: what began and ended when, the days of policies, and the handles for the picture's days. */
export function TimeTrack({ scale, whole, own, policies }: Props) {
  const words = useWords();
  const session = useSession();
  const explorer = useExplorer();
  const { actors, activeOn, comparedWith } = explorer.history.present;
  const day = dayOfPicture(explorer);
  const ticked = tickedPolicies(policies, new Set(actors.map(({ id }) => id)));
  const stops = ticked.map(firstDayOf);
  return (
    <div class="time-line">
      <Histogram scale={scale} whole={whole} own={own} day={day} comparedWith={comparedWith} />
      <TimeSlider
        which="day"
        label={words.asOf}
        scale={scale}
        day={day}
        stops={[...stops, explorer.today]}
        onMove={(moved, isDragging) =>
          session.dispatch({
            type: 'showDays',
            activeOn: moved === explorer.today ? undefined : moved,
            comparedWith: session.get().history.present.comparedWith,
            isDragging,
          })
        }
      />
      {comparedWith !== undefined && (
        <TimeSlider
          which="other"
          label={words.comparedWith}
          scale={scale}
          day={comparedWith}
          // The day before, so that what the policy changed is part of the difference.
          stops={stops.map(dayBefore)}
          onMove={(moved, isDragging) =>
            session.dispatch({ type: 'showDays', activeOn, comparedWith: moved, isDragging })
          }
        />
      )}
      <TimeTicks scale={scale} policies={ticked} />
    </div>
  );
}
