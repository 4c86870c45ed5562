import type { Exchange } from '../exchange/exchange.ts';
import { spokenDate } from '../language/dates.ts';
import { type Block, beside, paragraph, stacked } from './figure-block.ts';
import type { Picture } from './figure-picture.ts';
import { FIGURE_WORDS, type FigureLanguage } from './figure-words.ts';
import type { Palette } from './palette.ts';
import { cutTo, widthOf } from './type-setting.ts';

interface FootLook {
  palette: Palette;
  language: FigureLanguage;
  left: number;
  width: number;
  /** What of the picture found no room. */
  picture: Pick<Picture, 'unnamed' | 'isBundled'>;
}

const SIZE = 10.5;
const LEADING = 1.35;
const GAP = 18;

/** What is not drawn, and where all of it comes from: product, data, licence and address. */
export function footBlock(exchange: Exchange, look: FootLook): Block {
  const { palette, left, width } = look;
  const line = { left, width, size: SIZE, fill: palette.surface.muted, leading: LEADING, most: 2 };
  const origin = ['Chokepoint', standOf(exchange, look.language), ...data(exchange, look.language)];
  return stacked(
    [
      paragraph({ ...line, text: remarksOf(exchange, look).join(' · ') }),
      paragraph({ ...line, text: origin.filter(Boolean).join(' · ') }),
      paragraph({ ...line, text: exchange.address, fill: palette.surface.ink, href: exchange.address }),
    ],
    1,
  );
}

/** The same on one line for small figures: what must be said, and the rest as far as there is room. */
export function shortFoot(exchange: Exchange, look: FootLook): Block {
  const { palette, language, left, width } = look;
  const address = cutTo(exchange.address, width * 0.62, SIZE);
  const room = width - widthOf(address, SIZE) - GAP;
  const { missing = 0 } = exchange;
  const must = missing === 0 ? '' : FIGURE_WORDS[language].missing(missing);
  const [version = '', licence = ''] = data(exchange, language);
  // From the longest to what must not be missing.
  const said =
    [['Chokepoint', version, licence], [version, licence], [licence]]
      .map((parts) => parts.join(' · '))
      .find((parts) => widthOf(parts, SIZE) <= room) ?? '';
  const line = { left, width, size: SIZE, fill: palette.surface.muted, leading: LEADING, most: 1 };
  const last = { text: address, href: exchange.address, isAtRight: true };
  const whole = beside(
    paragraph({ ...line, width: room, text: said }),
    paragraph({ ...line, ...last, fill: palette.surface.ink }),
  );
  return stacked([paragraph({ ...line, text: must }), whole], 1);
}

function remarksOf({ missing = 0 }: Pick<Exchange, 'missing'>, { picture, language }: FootLook): string[] {
  const words = FIGURE_WORDS[language];
  return [
    missing > 0 && words.missing(missing),
    picture.unnamed > 0 && words.unnamed(picture.unnamed),
    picture.isBundled && words.bundled,
  ].filter((remark) => remark !== false);
}

function data({ datasetVersion, licence }: Exchange, language: FigureLanguage): string[] {
  return [FIGURE_WORDS[language].dataset(datasetVersion), licence];
}

function standOf({ saved }: Exchange, language: FigureLanguage): string | undefined {
  if (saved === undefined) return undefined;
  const words = FIGURE_WORDS[language];
  const { mode, on, changedOn } = saved;
  if (mode === 'FROZEN') return words.frozen(spokenDate(on, language));
  return words.live(changedOn && spokenDate(changedOn, language));
}
