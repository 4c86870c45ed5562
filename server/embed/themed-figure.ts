import { tenths } from '../../core/drawing/drawing.ts';
import { drawingSvg } from '../../core/drawing/drawing-svg.ts';
import type { Exchange } from '../../core/exchange/exchange.ts';
import { drawFigure } from '../../core/figure/figure.ts';
import { type Look, USUAL_LOOK } from '../../core/figure/look.ts';
import type { EmbedLook } from '../../core/report/embed-look.ts';
import { PALETTES } from '../../core/style/palette.ts';
import { kebab } from '../../core/style/tokens.ts';

/** Within attributes alone: a name may be `#c0ffee`. */
const COLOURED = /(?<= (?:fill|stroke)=")#[0-9a-f]{6}(?=")/g;

/**
 * The figure in units of `width`, to stand in a page: as wide as there is room, and in the colours of the page's theme,
 * which the page knows by the names of the palette.
 */
export function themedFigure(exchange: Exchange, { language, legend }: EmbedLook, width: number): string {
  const look: Look = { ...USUAL_LOOK, width, language, legend, sources: 'count' };
  const drawing = drawFigure(exchange, look);
  const whole = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
  const { left, top, right, bottom } = drawing.picture ?? whole;
  const picture = [left, top, right, bottom].map(tenths).join(' ');
  const svg = drawingSvg(drawing).replace(COLOURED, (colour) => {
    const token = TOKENS.get(colour);
    return token === undefined ? colour : `var(--${token})`;
  });
  return asPart(picture, svg);
}

/**
 * The page says how large it is, and its script has to know where in it the graph is. What leads elsewhere and what
 * it says in words stands in the page too; within an image nobody could follow it.
 */
function asPart(picture: string, svg: string): string {
  return svg
    .replace(/^<svg[^>]*>/, (start) => start.replace(/ (?:width|height|xmlns)="[^"]*"/g, ''))
    .replace('<svg', `<svg data-picture="${picture}"`)
    .replace(/<a href="[^"]*">|<\/a>|<desc>[^<]*<\/desc>/g, '');
}

const { surface, actors, links, changes } = PALETTES.light;

/** The page's custom properties by their colours in light. */
const TOKENS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '': surface, 'actor-': actors, 'link-': links, 'change-': changes }).flatMap(
    ([prefix, colours]) =>
      Object.entries(colours).map(([name, colour]): [string, string] => [colour, `${prefix}${kebab(name)}`]),
  ),
);
