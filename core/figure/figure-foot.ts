import type { Exchange } from '../exchange/exchange.ts';
import { spokenDate } from '../language/dates.ts';
import { type Block, paragraph, stacked } from './figure-block.ts';
import { FIGURE_WORDS, type FigureLanguage } from './figure-words.ts';
import type { Palette } from './palette.ts';

interface FootLook {
  palette: Palette;
  language: FigureLanguage;
  left: number;
  width: number;
  /** Actors whose names found no room. */
  unnamed: number;
  /** Several links are drawn as one line. */
  isBundled: boolean;
}

const SIZE = 10.5;

/** What is not drawn, and where all of it comes from: product, data, licence and address. */
export function footBlock(exchange: Exchange, look: FootLook): Block {
  const { palette, language, left, width, unnamed, isBundled } = look;
  const words = FIGURE_WORDS[language];
  const { datasetVersion, licence, address, saved, missing = 0 } = exchange;
  const line = { left, width, size: SIZE, fill: palette.surface.muted, leading: 1.35, most: 2 };
  const remarks = [
    missing > 0 && words.missing(missing),
    unnamed > 0 && words.unnamed(unnamed),
    isBundled && words.bundled,
  ].filter((remark) => remark !== false);
  const stand = saved && standOf(saved, language);
  const origin = ['Chokepoint', stand, words.dataset(datasetVersion), licence];
  return stacked(
    [
      paragraph({ ...line, text: remarks.join(' · ') }),
      paragraph({ ...line, text: origin.filter(Boolean).join(' · ') }),
      paragraph({ ...line, text: address, fill: palette.surface.ink }),
    ].filter(({ marks }) => marks.length > 0),
    1,
  );
}

function standOf({ mode, on, changedOn }: NonNullable<Exchange['saved']>, language: FigureLanguage): string {
  const words = FIGURE_WORDS[language];
  if (mode === 'FROZEN') return words.frozen(spokenDate(on, language));
  return words.live(changedOn && spokenDate(changedOn, language));
}
