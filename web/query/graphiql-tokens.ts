import { FONT_STACK, PALETTES, type Theme } from '../../core/style/palette.ts';

/** GraphiQL's components, and what they open over the page. They declare their own colours, so ours must be more specific. */
const ROOTS = [
  '.graphiql-container',
  '.graphiql-dialog',
  '.graphiql-dialog-overlay',
  '.graphiql-tooltip',
  '[data-radix-popper-content-wrapper]',
];

export const CODE_FONTS =
  'ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace, "Noto Sans SC"';

/** The palette in GraphiQL's variables. The workbench names the theme on the body: `graphiql-light` or `graphiql-dark`. */
export function graphiqlTokensCss(): string {
  return [`${selector('')}{${shared}}`, rule('light'), rule('dark')].join('\n');
}

function rule(theme: Theme): string {
  const { surface, links, changes } = PALETTES[theme];
  const colours = {
    primary: surface.accent,
    secondary: links.MODEL,
    tertiary: links.SUPPLY,
    info: surface.accent,
    success: changes.BEGAN,
    warning: links.STATE,
    error: surface.warning,
    neutral: surface.ink,
    base: surface.raised,
  };
  const declared = Object.entries(colours).map(([name, colour]) => `--color-${name}:${hsl(colour)}`);
  return `${selector(`.graphiql-${theme}`)}{${declared.join(';')}}`;
}

const shared = [
  `--font-family:${FONT_STACK}`,
  `--font-family-mono:${CODE_FONTS}`,
  '--font-size-hint:12px',
  '--font-size-inline-code:12px',
  '--font-size-body:13px',
  '--font-size-h4:15px',
  '--font-size-h3:18px',
  '--font-size-h2:18px',
  '--alpha-secondary:.76',
  '--alpha-tertiary:.7',
  '--border-radius-8:6px',
  '--border-radius-12:6px',
  '--popover-box-shadow:var(--shadow-raised)',
  '--popover-border:1px solid var(--rule)',
].join(';');

function selector(theme: string): string {
  return `html body${theme} :is(${ROOTS.join(',')})`;
}

/** `#1c2127` as GraphiQL wants its colours: `213, 16%, 13%`. */
function hsl(hex: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  const lightness = most - spread / 2;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  return [hue(red, green, blue, most, spread), `${percent(saturation)}%`, `${percent(lightness)}%`].join(
    ', ',
  );
}

function hue(red: number, green: number, blue: number, most: number, spread: number): number {
  if (spread === 0) return 0;
  const sixths =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return Math.round(sixths * 60);
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
