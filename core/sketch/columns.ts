import { tenths } from '../drawing/drawing.ts';
import { element, escaped } from '../exchange/xml.ts';
import { grouped } from '../language/grouped.ts';
import { compareText } from '../layout/places.ts';
import { firstDay } from '../model/partial-date.ts';
import { PALETTES, type Theme } from '../style/palette.ts';
import type { Chart } from './chart.ts';
import { FRAME } from './sketch-frame.ts';
import { LABEL_SIZE } from './sketch-labels.ts';

const LEFT = 24;
const RIGHT = FRAME.width - 24;
const TOP = 24;
const BOTTOM = 330;
/** Room for the years between what began and what ended. */
const AXIS = 26;
const WIDEST = 16;
const MOST_YEARS = 7;
const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100];

/** What lies far back and is rare would press the rest into a corner. */
const MOST_LEFT_OUT = 0.05;

/** The rows over time without the few earliest, and how much these hold. */
export function recent({ rows, ...chart }: Chart): { chart: Chart; earlier: number } {
  const inOrder = [...rows].sort((one, other) => compareText(one.label, other.label));
  const all = sum(inOrder.map(({ values }) => sum(values)));
  let earlier = 0;
  let first = 0;
  for (const { values } of inOrder) {
    if (earlier + sum(values) > all * MOST_LEFT_OUT) break;
    earlier += sum(values);
    first += 1;
  }
  return { chart: { ...chart, rows: inOrder.slice(first) }, earlier };
}

/** Numbers over time as columns: the first measure upwards, the second downwards. */
export function columns({ rows, measures }: Chart, theme: Theme): string[] {
  const { changes, surface } = PALETTES[theme];
  const moments = rows.map(({ label }) => yearOf(label));
  const [first, last] = [Math.floor(Math.min(...moments)), Math.ceil(Math.max(...moments) + 0.01)];
  const x = (year: number) => LEFT + ((year - first) / (last - first)) * (RIGHT - LEFT);
  const most = measures.map((_, measure) => Math.max(...rows.map(({ values }) => values[measure] ?? 0), 0));
  const scale = (BOTTOM - TOP - AXIS) / Math.max(sum(most), 1);
  const base = TOP + (most[0] ?? 0) * scale;
  const width = tenths(Math.min(Math.max(narrowest(moments.map(x)) * 0.7, 1.5), WIDEST));
  const drawn = rows.flatMap(({ values }, row) =>
    values.map((value, measure) => {
      const height = tenths(value * scale);
      return element('rect', {
        x: tenths(x(moments[row] ?? first)),
        y: tenths(measure === 0 ? base - height : base + AXIS),
        width,
        height,
        fill: measure === 0 ? changes.BEGAN : changes.ENDED,
      });
    }),
  );
  const highest = most.flatMap((value, measure) => {
    const row = rows.findIndex(({ values }) => values[measure] === value);
    if (value === 0 || row < 0) return [];
    const y = measure === 0 ? base - value * scale - 6 : base + AXIS + value * scale + LABEL_SIZE;
    return [caption(grouped(value), x(moments[row] ?? first) + width / 2, y, 'middle', surface.ink)];
  });
  return [
    ...drawn,
    ...highest,
    ...yearsOf(first, last).map((year) =>
      caption(
        String(year),
        x(year),
        base + AXIS / 2 + LABEL_SIZE * 0.35,
        year === first ? 'start' : year === last ? 'end' : 'middle',
        surface.muted,
      ),
    ),
  ];
}

function caption(text: string, x: number, y: number, anchor: string, fill: string): string {
  return element(
    'text',
    { x: tenths(x), y: tenths(y), 'font-size': LABEL_SIZE, 'text-anchor': anchor, fill },
    escaped(text),
  );
}

/** 2022.5 for the middle of 2022. */
function yearOf(date: string): number {
  const [year = '0', month = '1', day = '1'] = firstDay(date).split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 372;
}

/** Years to name on the axis: a round number apart, and not too many. */
function yearsOf(first: number, last: number): number[] {
  const step = YEAR_STEPS.find((one) => (last - first) / one <= MOST_YEARS) ?? 100;
  const begin = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - begin) / step) + 1 }, (_, place) => begin + place * step);
}

function narrowest(places: readonly number[]): number {
  const sorted = [...places].sort((one, other) => one - other);
  return sorted
    .slice(1)
    .reduce((least, place, index) => Math.min(least, place - (sorted[index] ?? 0)), WIDEST * 2);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
