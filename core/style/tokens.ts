import { FONT_STACK, PALETTES, type Palette, type Theme } from './palette.ts';

/** The palettes as CSS custom properties: the system's theme unless `data-theme` on the root says otherwise. */
export function tokensCss(): string {
  return [
    `:root{--font:${FONT_STACK};${declarations('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${declarations('dark')}}}`,
    `:root[data-theme=dark]{${declarations('dark')}}`,
  ].join('\n');
}

function declarations(theme: Theme): string {
  const { surface, actors, links, changes }: Palette = PALETTES[theme];
  return [
    `color-scheme:${theme}`,
    ...properties('', surface),
    ...properties('actor-', actors),
    ...properties('link-', links),
    ...properties('change-', changes),
  ].join(';');
}

function properties(prefix: string, colours: object): string[] {
  return Object.entries(colours).map(([name, colour]) => `--${prefix}${kebab(name)}:${colour}`);
}

/** `onAccent` → `on-accent`, `AiModel` → `ai-model`, `SUPPLY` → `supply`. */
export function kebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
