import type { TimelineBucket } from '../../api/timeline.ts';
import { yearCounts } from '../../state/buckets.ts';
import { handleAt, positionOf, type TimeScale, yearsOf } from '../../state/time-scale.ts';
import { useWords } from '../preferences.tsx';

const HEIGHT = 26;
/** How much of the height is above the line. */
const ABOVE = 0.7;
const QUARTER = 91;
/** One link must be seen too. */
const LEAST = 2;

interface Props {
  scale: TimeScale;
  /** Beginnings and ends in the whole graph, drawn pale, and in the picture. */
  whole: readonly TimelineBucket[];
  own: readonly TimelineBucket[];
  day: string;
  comparedWith: string | undefined;
}

/** Beginnings above the line, ends below it, by quarter, both graphs on one scale; what lies after the day is paler. */
export function Histogram({ scale, whole, own, day, comparedWith }: Props) {
  const words = useWords();
  const most = Math.max(1, ...[...whole, ...own].map(({ started, ended }) => Math.max(started, ended)));
  const [start, end] = [day, comparedWith ?? day].map((each) => handleAt(scale, each)).sort((a, b) => a - b);
  return (
    <div class="histogram">
      <svg viewBox={`0 0 ${scale.days} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="between" x={start} y={0} width={Number(end) - Number(start)} height={HEIGHT} />
        <Bars class="whole" buckets={whole} scale={scale} most={most} day={day} />
        <Bars class="own" buckets={own} scale={scale} most={most} day={day} />
      </svg>
      <Years scale={scale} />
      <ul class="visually-hidden" aria-label={words.beginsAndEndsHere}>
        {yearCounts(own).map(({ year, began, ended }) => (
          <li key={year}>{words.beginsAndEnds(year, began, ended)}</li>
        ))}
      </ul>
    </div>
  );
}

interface BarsProps {
  class: string;
  buckets: readonly TimelineBucket[];
  scale: TimeScale;
  most: number;
  day: string;
}

function Bars({ class: name, buckets, scale, most, day }: BarsProps) {
  const line = HEIGHT * ABOVE;
  const height = (count: number, room: number) =>
    count === 0 ? 0 : Math.max(LEAST, Math.min(room, Math.sqrt(count / most) * room));
  return (
    <g class={name}>
      {buckets
        .filter(({ start }) => start >= scale.first)
        .map(({ start, started, ended }) => {
          const bar = { x: positionOf(scale, start), width: QUARTER - 12 };
          const up = height(started, line);
          return (
            <g key={start} class={start > day ? 'later' : undefined}>
              <rect class="began" {...bar} y={line - up} height={up} />
              <rect class="ended" {...bar} y={line} height={height(ended, HEIGHT - line)} />
            </g>
          );
        })}
    </g>
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
