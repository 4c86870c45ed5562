import type { Exchange } from '../../core/exchange/exchange.ts';
import { tenths } from '../../core/figure/drawing.ts';
import { drawingSvg } from '../../core/figure/drawing-svg.ts';
import { drawFigure, figureSvg } from '../../core/figure/figure.ts';
import { type Look, USUAL_LOOK } from '../../core/figure/look.ts';
import { PALETTES } from '../../core/figure/palette.ts';
import { kebab } from '../../core/figure/tokens.ts';
import type { EmbedLook } from '../../core/report/embed-look.ts';

/** Within attributes alone: a name may be `#c0ffee`. */
const COLOURED = /(?<= (?:fill|stroke)=")#[0-9a-f]{6}(?=")/g;

/**
 * The figure in units of `width`, to stand in a page: as wide as there is room, and in the colours of the page's theme.
 * Both themes in one drawing, since they differ in nothing but colours.
 */
export function themedFigure(exchange: Exchange, { language, legend }: EmbedLook, width: number): string {
  const look: Look = { ...USUAL_LOOK, width, language, legend, sources: 'count' };
  const drawing = drawFigure(exchange, { ...look, theme: 'light' });
  const light = drawingSvg(drawing);
  const dark = figureSvg(exchange, { ...look, theme: 'dark' }).match(COLOURED) ?? [];
  let at = 0;
  const { left, top, right, bottom } = drawing.picture ?? {
    left: 0,
    top: 0,
    right: drawing.width,
    bottom: drawing.height,
  };
  const where = [left, top, right, bottom].map(tenths).join(' ');
  return asPart(
    where,
    light.replace(COLOURED, (colour) => tokenFor(colour, dark[at++] ?? colour)),
  );
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

function tokenFor(light: string, dark: string): string {
  const token = TOKENS.get(`${light} ${dark}`);
  return token === undefined ? `light-dark(${light},${dark})` : `var(--${token})`;
}

/** The page's custom properties by their colours in both themes. */
const TOKENS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '': [PALETTES.light.surface, PALETTES.dark.surface],
    'actor-': [PALETTES.light.actors, PALETTES.dark.actors],
    'link-': [PALETTES.light.links, PALETTES.dark.links],
    'change-': [PALETTES.light.changes, PALETTES.dark.changes],
  }).flatMap(([prefix, [light, dark]]) => {
    const darkOnes = new Map(Object.entries(dark ?? {}));
    return Object.entries(light ?? {}).map(([name, colour]): [string, string] => [
      `${colour} ${darkOnes.get(name)}`,
      `${prefix}${kebab(name)}`,
    ]);
  }),
);
