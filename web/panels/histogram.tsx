import type { TimelineBucket } from '../api/timeline.ts';
import { positionOf, type TimeScale, yearsOf } from '../state/time-scale.ts';
import { useWords } from './preferences.tsx';

const HEIGHT = 26;
/** How much of the height is above the line. */
const ABOVE = 0.7;
const QUARTER = 91;

interface Props {
  buckets: TimelineBucket[];
  scale: TimeScale;
  day: string;
}

/** Beginnings above the line, ends below it, by quarter; what lies after the day is paler. */
export function Histogram({ buckets, scale, day }: Props) {
  const words = useWords();
  const visible = buckets.filter(({ start }) => start >= scale.first);
  const most = Math.max(1, ...visible.map(({ started }) => started));
  const height = (count: number, room: number) => Math.min(room, (Math.sqrt(count) / Math.sqrt(most)) * room);
  const line = HEIGHT * ABOVE;
  return (
    <div class="histogram" title={words.timeline}>
      <svg viewBox={`0 0 ${scale.days} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {visible.map(({ start, started, ended }) => {
          const up = height(started, line);
          return (
            <g key={start} class={start > day ? 'later' : undefined}>
              <rect
                class="began"
                x={positionOf(scale, start)}
                y={line - up}
                width={QUARTER - 12}
                height={up}
              />
              <rect
                class="ended"
                x={positionOf(scale, start)}
                y={line}
                width={QUARTER - 12}
                height={height(ended, HEIGHT - line)}
              />
            </g>
          );
        })}
      </svg>
      <Years scale={scale} />
    </div>
  );
}

const MOST_YEARS = 12;

function Years({ scale }: { scale: TimeScale }) {
  const years = yearsOf(scale);
  const every = Math.ceil(years.length / MOST_YEARS);
  return (
    <div class="years" aria-hidden="true">
      {years
        .filter((_, index) => index % every === 0)
        .map((year) => (
          <span key={year} style={{ left: `${(100 * positionOf(scale, year)) / scale.days}%` }}>
            {year.slice(0, 4)}
          </span>
        ))}
    </div>
  );
}
