import { element, escaped } from '../exchange/xml.ts';
import { PALETTES, type Theme } from '../style/palette.ts';
import { bars } from './bars.ts';
import type { Chart } from './chart.ts';
import { columns, recent } from './columns.ts';
import { FRAME, framed } from './sketch-frame.ts';
import { LABEL_SIZE } from './sketch-labels.ts';
import { legend, note } from './sketch-legend.ts';
import { earlierOmitted, rowsOmitted, SKETCH_WORDS } from './sketch-words.ts';

interface ChartSketch {
  title: string;
  language: 'en' | 'it';
  theme: Theme;
  /** Null where the answer holds no numbers. */
  chart: Chart | null;
}

const MOST_SPOKEN = 10;

/** A small picture of an answer without actors: bars, or columns over time; in words where it holds nothing. */
export function chartSketch({ title, language, theme, chart }: ChartSketch): string {
  const frame = { title, language, theme };
  if (chart === null || chart.rows.length === 0) {
    const nothing = SKETCH_WORDS.nothing[language];
    return framed({ ...frame, description: nothing, content: [inTheMiddle(nothing, theme)] });
  }
  return framed({
    ...frame,
    description: spoken(chart),
    content: chart.overTime ? overTime(chart, language, theme) : amounts(chart, language, theme),
  });
}

function overTime(chart: Chart, language: 'en' | 'it', theme: Theme): string[] {
  const { BEGAN, ENDED } = PALETTES[theme].changes;
  const entries = chart.measures.map((measure, place) => ({
    name: SKETCH_WORDS.measures[measure]?.[language] ?? measure,
    colour: place === 0 ? BEGAN : ENDED,
  }));
  const { chart: shown, earlier } = recent(chart);
  const content = [...columns(shown, theme), legend(entries, theme)];
  return earlier === 0 ? content : [...content, note(earlierOmitted(earlier, language), theme)];
}

function amounts(chart: Chart, language: 'en' | 'it', theme: Theme): string[] {
  const { content, omitted } = bars(chart, language, theme);
  return omitted === 0 ? content : [...content, note(rowsOmitted(omitted, language), theme)];
}

function inTheMiddle(text: string, theme: Theme): string {
  return element(
    'text',
    {
      x: FRAME.width / 2,
      y: FRAME.height / 2,
      'text-anchor': 'middle',
      'font-size': LABEL_SIZE,
      fill: PALETTES[theme].surface.muted,
    },
    escaped(text),
  );
}

function spoken({ rows }: Chart): string {
  const told = rows.slice(0, MOST_SPOKEN).map(({ label, values }) => `${label}: ${values.join(' / ')}`);
  return rows.length > told.length ? `${told.join(', ')} …` : told.join(', ');
}
