import { LANGUAGES, type Language, languageKey } from '../language/text.ts';

/** PRINT: dark on white, to be told apart in grey too. */
export const FIGURE_THEMES = ['light', 'dark', 'print'] as const;
export type FigureTheme = (typeof FIGURE_THEMES)[number];

/** LIST: numbered, with title, publisher and date; COUNT: how many there are. */
export const SOURCE_STYLES = ['list', 'count', 'none'] as const;
export type SourceStyle = (typeof SOURCE_STYLES)[number];

/** Shapes that are wanted elsewhere. `og`: previews of shared links, 1200×628; `square`: 1080×1080. */
const FIGURE_KINDS = ['og', 'square'] as const;
type FigureKind = (typeof FIGURE_KINDS)[number];

/** How a figure shall look. */
export interface Look {
  /** Units of the drawing: CSS pixels at scale 1. */
  width: number;
  /** Null: as high as the picture with its words needs. */
  height: number | null;
  /** Pixels a unit. */
  scale: number;
  theme: FigureTheme;
  /** The language of all words; null: that of the view's labels. */
  language: Language | null;
  legend: boolean;
  sources: SourceStyle;
}

export const USUAL_LOOK: Look = {
  width: 960,
  height: null,
  scale: 1,
  theme: 'light',
  language: null,
  legend: true,
  sources: 'count',
};

/** Half their size drawn, so that words can be read where they are shown small. */
const KINDS: Record<FigureKind, Pick<Look, 'width' | 'height' | 'scale'>> = {
  og: { width: 600, height: 314, scale: 2 },
  square: { width: 540, height: 540, scale: 2 },
};

/** Sizes outside are brought to the nearest that can be drawn. */
export const BOUNDS = {
  w: { least: 240, most: 4000 },
  h: { least: 160, most: 4000 },
  scale: { least: 1, most: 4 },
} as const;

/** A parameter that can't be read. */
export interface LookProblem {
  parameter: string;
  value: string;
  /** What would be right. */
  expected: string;
}

/** Reads `w h scale theme lang kind legend sources`; what is not given is as usual. `problems`: what can't be read. */
export function readLook(parameters: URLSearchParams): { look: Look; problems: LookProblem[] } {
  const problems: LookProblem[] = [];
  const read = <Value>(name: string, expected: string, parse: (text: string) => Value | undefined) => {
    const text = parameters.get(name);
    if (text === null) return undefined;
    const value = parse(text);
    if (value === undefined) problems.push({ parameter: name, value: text, expected });
    return value;
  };
  const size = (name: keyof typeof BOUNDS) => read(name, 'a number', (text) => clamped(text, BOUNDS[name]));
  const choice = <Value extends string>(name: string, values: readonly Value[]) =>
    read(name, values.join(', '), (text) => values.find((value) => value === text.toLowerCase()));

  const kind = choice('kind', FIGURE_KINDS);
  const given = {
    width: size('w'),
    height: size('h'),
    scale: size('scale'),
    theme: choice('theme', FIGURE_THEMES),
    language: read('lang', LANGUAGES.map(languageKey).join(', '), (text) =>
      LANGUAGES.find((one) => one === text.toUpperCase()),
    ),
    legend: read('legend', '0, 1', (text) => SWITCHES[text]),
    sources: choice('sources', SOURCE_STYLES),
  };
  const chosen = Object.entries(given).filter(([, value]) => value !== undefined);
  return { look: { ...USUAL_LOOK, ...(kind && KINDS[kind]), ...Object.fromEntries(chosen) }, problems };
}

const SWITCHES: Record<string, boolean | undefined> = { 0: false, 1: true };

function clamped(text: string, { least, most }: { least: number; most: number }): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isNaN(value) ? undefined : Math.min(most, Math.max(least, value));
}

/** The parameters of an address that give this look: only what is not as usual. */
export function lookParameters(look: Look): URLSearchParams {
  const parameters: [string, string | undefined][] = [
    ['w', changed(look, 'width')],
    ['h', changed(look, 'height')],
    ['scale', changed(look, 'scale')],
    ['theme', changed(look, 'theme')],
    ['lang', changed(look, 'language')?.toLowerCase()],
    ['legend', look.legend ? undefined : '0'],
    ['sources', changed(look, 'sources')],
  ];
  return new URLSearchParams(
    parameters.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function changed(look: Look, name: keyof Look): string | undefined {
  return look[name] === USUAL_LOOK[name] ? undefined : String(look[name]);
}
