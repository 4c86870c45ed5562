import { tenths } from '../drawing/drawing.ts';
import { cutTo } from '../drawing/type-setting.ts';
import { element, escaped } from '../exchange/xml.ts';
import { grouped } from '../language/grouped.ts';
import { ACTOR_KINDS, isActorKind } from '../model/actor-kinds.ts';
import { familyOf, isLinkKind, LINK_KINDS } from '../model/link-kinds.ts';
import { PALETTES, type Theme } from '../style/palette.ts';
import type { Chart } from './chart.ts';
import { LABEL_SIZE } from './sketch-labels.ts';

const MOST_BARS = 10;
const LEFT = 226;
/** Between a label and its bar, and the edge. */
const AIR = 10;
const LONGEST_BAR = 330;
const TOP = 26;
const BOTTOM = 364;
const WIDEST_STEP = 44;

/** The largest numbers as bars, in the order of the answer; kinds in their colours. */
export function bars(
  { rows }: Chart,
  language: 'en' | 'it',
  theme: Theme,
): { content: string[]; omitted: number } {
  const shown = [...rows].sort((one, other) => amountOf(other) - amountOf(one)).slice(0, MOST_BARS);
  const most = Math.max(...shown.map((row) => Math.abs(amountOf(row))), 1e-9);
  const step = Math.min((BOTTOM - TOP) / shown.length, WIDEST_STEP);
  const top = (TOP + BOTTOM - step * shown.length) / 2;
  return {
    omitted: rows.length - shown.length,
    content: shown.flatMap((row, place) => {
      const middle = tenths(top + step * (place + 0.5));
      const length = tenths((Math.abs(amountOf(row)) / most) * LONGEST_BAR);
      const height = tenths(step * 0.56);
      const text = { y: tenths(middle + LABEL_SIZE * 0.35), 'font-size': LABEL_SIZE };
      return [
        element(
          'text',
          { x: LEFT - AIR, 'text-anchor': 'end', ...text },
          escaped(cutTo(spoken(row.label, language), LEFT - 2 * AIR, LABEL_SIZE)),
        ),
        element('rect', {
          x: LEFT,
          y: tenths(middle - height / 2),
          width: Math.max(length, 1),
          height,
          fill: colourOf(row.label, theme),
        }),
        element(
          'text',
          { x: tenths(LEFT + length + 8), fill: PALETTES[theme].surface.muted, ...text },
          escaped(grouped(amountOf(row))),
        ),
      ];
    }),
  };
}

function amountOf({ values }: Chart['rows'][number]): number {
  return values[0] ?? 0;
}

/** Kinds as people call them. */
function spoken(label: string, language: 'en' | 'it'): string {
  if (isLinkKind(label)) return LINK_KINDS[label].name[language];
  return isActorKind(label) ? ACTOR_KINDS[label].many[language] : label;
}

function colourOf(label: string, theme: Theme): string {
  const { links, actors } = PALETTES[theme];
  if (isLinkKind(label)) return links[familyOf(label)];
  return isActorKind(label) ? actors[label] : links.SUPPLY;
}
