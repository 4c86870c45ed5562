import { LANGUAGES, type Language } from '../language/text.ts';
import { wantsAsSaved } from '../view/as-saved.ts';

/** AUTO: as the reader's system is. */
const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** The language of the buttons; none: no buttons at all. */
const EMBED_INTERFACES = ['en', 'it', 'none'] as const;
type EmbedInterface = (typeof EMBED_INTERFACES)[number];

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

/** Reads `theme lang ui legend table timeline as`. What can't be read is as usual: a reader of a report can't mend it. */
export function readEmbedLook(parameters: URLSearchParams): EmbedLook {
  const choice = <Value extends string>(name: string, values: readonly Value[], fold = lower) => {
    const given = fold(parameters.get(name) ?? '');
    return values.find((value) => value === given);
  };
  const isOn = (name: 'legend' | 'table' | 'timeline') => {
    const given = choice(name, ['0', '1']);
    return given === undefined ? USUAL_EMBED[name] : given === '1';
  };
  return {
    theme: choice('theme', EMBED_THEMES) ?? USUAL_EMBED.theme,
    language: choice('lang', LANGUAGES, upper) ?? USUAL_EMBED.language,
    ui: choice('ui', EMBED_INTERFACES) ?? USUAL_EMBED.ui,
    legend: isOn('legend'),
    table: isOn('table'),
    timeline: isOn('timeline'),
    asSaved: wantsAsSaved(parameters),
  };
}

function lower(text: string): string {
  return text.toLowerCase();
}

function upper(text: string): string {
  return text.toUpperCase();
}

/** The language of the buttons where there are any: what is said, else that of names; Chinese has English ones. */
export function interfaceLanguage({ ui, language }: Pick<EmbedLook, 'ui' | 'language'>): 'en' | 'it' {
  if (ui === 'en' || ui === 'it') return ui;
  return language === 'IT' ? 'it' : 'en';
}

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
