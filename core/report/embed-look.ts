import { LANGUAGES, type Language } from '../language/text.ts';

/** AUTO: as the reader's system is. */
export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** The language of the buttons; none: no buttons at all. */
export const EMBED_INTERFACES = ['en', 'it', 'none'] as const;
export type EmbedInterface = (typeof EMBED_INTERFACES)[number];

/** How an embedded view shall look. */
export interface EmbedLook {
  theme: EmbedTheme;
  /** Of names and sentences; null: that of the view's labels. */
  language: Language | null;
  /** Null: that of names and sentences. */
  ui: EmbedInterface | null;
  legend: boolean;
  /** Whether the table is open from the start. */
  table: boolean;
  timeline: boolean;
  /** With the data with which the view was saved. */
  asSaved: boolean;
}

export const USUAL_EMBED: EmbedLook = {
  theme: 'auto',
  language: null,
  ui: null,
  legend: true,
  table: false,
  timeline: false,
  asSaved: false,
};

/** The parameters of an address that give this look: only what is not as usual. */
export function embedParameters(look: EmbedLook): URLSearchParams {
  const parameters: [string, string | undefined][] = [
    ['theme', look.theme === USUAL_EMBED.theme ? undefined : look.theme],
    ['lang', LANGUAGES.find((language) => language === look.language)?.toLowerCase()],
    ['ui', look.ui ?? undefined],
    ['legend', look.legend ? undefined : '0'],
    ['table', look.table ? '1' : undefined],
    ['timeline', look.timeline ? '1' : undefined],
    ['as', look.asSaved ? 'saved' : undefined],
  ];
  return new URLSearchParams(
    parameters.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
