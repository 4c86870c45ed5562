import type { Box } from '../drawing/box.ts';
import type { Mark } from '../drawing/drawing.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { Palette } from '../style/palette.ts';
import type { Picture } from './figure-picture.ts';
import type { FigureScene } from './figure-scene.ts';
import type { FigureLanguage } from './figure-words.ts';
import type { Look, SourceStyle } from './look.ts';

/** All that a figure is made from. */
export interface Setting {
  exchange: Exchange;
  scene: FigureScene;
  palette: Palette;
  language: FigureLanguage;
  margin: number;
  /** So low that every line counts. */
  isSmall: boolean;
  look: Look;
}

/** How much stands round the picture. */
export interface Amount {
  noteLines: number;
  legend: 'KINDS' | 'FAMILIES' | 'NONE';
  sources: SourceStyle;
}

/** Where the picture stands, and what stands round it once it is known what of it found no room. */
export interface Arrangement {
  box: Box;
  around: (picture: Picture) => { height: number; marks: Mark[] };
}

/** From all that is asked for to the least, in the order in which things go where there is no room for them. */
function amountsFor({ look, exchange }: Setting): Amount[] {
  const all: Amount = { noteLines: 4, legend: look.legend ? 'KINDS' : 'NONE', sources: look.sources };
  const legend = look.legend ? 'FAMILIES' : 'NONE';
  const sources: SourceStyle = look.sources === 'none' ? 'none' : 'count';
  const notes = exchange.note === undefined ? [0] : [2, 0];
  return [
    all,
    { ...all, sources },
    ...notes.map((noteLines) => ({ ...all, noteLines, sources })),
    ...notes.map((noteLines) => ({ noteLines, legend, sources }) as const),
    { noteLines: 0, legend: 'NONE', sources },
    { noteLines: 0, legend: 'NONE', sources: 'none' },
  ];
}

/** The most that fits; the least where nothing does. */
export function mostThatFits(setting: Setting, fits: (amount: Amount) => boolean): Amount {
  const amounts = amountsFor(setting);
  return amounts.find(fits) ?? (amounts.at(-1) as Amount);
}
