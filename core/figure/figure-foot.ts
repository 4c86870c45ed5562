import { cutTo, widthOf } from '../drawing/type-setting.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { spokenDate } from '../language/dates.ts';
import type { Palette } from '../style/palette.ts';
import { type Block, beside, paragraph, stacked } from './figure-block.ts';
import type { Picture } from './figure-picture.ts';
import { FIGURE_WORDS, type FigureLanguage } from './figure-words.ts';

interface FootLook {
  palette: Palette;
  language: FigureLanguage;
  left: number;
  width: number;
  /** What of the picture found no room. */
  picture: Pick<Picture, 'unnamed' | 'isBundled'>;
}

/** What a foot may say; empty where there is nothing to be said. */
type Said = Record<'missing' | 'unnamed' | 'bundled' | 'product' | 'stand' | 'version' | 'licence', string>;

const SIZE = 10.5;
const LEADING = 1.35;
const GAP = 18;

/** What is not drawn, and where all of it comes from: product, data, licence and address. */
export function footBlock(exchange: Exchange, look: FootLook): Block {
  const { palette, left, width } = look;
  const line = { left, width, size: SIZE, fill: palette.surface.muted, leading: LEADING, most: 2 };
  const { missing, unnamed, bundled, product, stand, version, licence } = saidOf(exchange, look);
  return stacked(
    [
      paragraph({ ...line, text: joined([missing, unnamed, bundled]) }),
      paragraph({ ...line, text: joined([product, stand, version, licence]) }),
      paragraph({ ...line, text: exchange.address, fill: palette.surface.ink, href: exchange.address }),
    ],
    1,
  );
}

/** The same on one line for small figures, under who is missing: the licence, and the rest as far as there is room. */
export function shortFoot(exchange: Exchange, look: FootLook): Block {
  const { palette, left, width } = look;
  const address = cutTo(exchange.address, width * 0.62, SIZE);
  const room = width - widthOf(address, SIZE) - GAP;
  const line = { left, width, size: SIZE, fill: palette.surface.muted, leading: LEADING, most: 1 };
  const last = { text: address, href: exchange.address, isAtRight: true };
  const said = saidOf(exchange, look);
  const whole = beside(
    paragraph({ ...line, width: room, text: mostThatIsSaid(said, room) }),
    paragraph({ ...line, ...last, fill: palette.surface.ink }),
  );
  return stacked([paragraph({ ...line, text: said.missing }), whole], 1);
}

/** On one line, the more important first to find room. */
function mostThatIsSaid(said: Said, room: number): string {
  const { product, stand, version, unnamed, bundled, licence } = said;
  const order = [product, stand, version, unnamed, bundled, licence];
  let chosen = [licence];
  for (const part of [version, unnamed, stand, bundled, product]) {
    const more = order.filter((one) => one === part || chosen.includes(one));
    if (widthOf(joined(more), SIZE) <= room) chosen = more;
  }
  return joined(chosen);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function saidOf(exchange: Exchange, { picture, language }: FootLook): Said {
  const words = FIGURE_WORDS[language];
  const { missing = 0, datasetVersion, licence } = exchange;
  return {
    missing: missing > 0 ? words.missing(missing) : '',
    unnamed: picture.unnamed > 0 ? words.unnamed(picture.unnamed) : '',
    bundled: picture.isBundled ? words.bundled : '',
    product: 'Chokepoint',
    stand: standOf(exchange, language),
    version: words.dataset(datasetVersion),
    licence,
  };
}

function standOf({ saved }: Exchange, language: FigureLanguage): string {
  if (saved === undefined) return '';
  const words = FIGURE_WORDS[language];
  const { mode, on, changedOn } = saved;
  if (mode === 'FROZEN') return words.frozen(spokenDate(on, language));
  return words.live(changedOn && spokenDate(changedOn, language));
}
