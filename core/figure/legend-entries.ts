import { actorKinds } from '../model/actor-kinds.ts';
import { linkFamilies } from '../model/link-families.ts';
import { familyOf, type LinkKind, linkKinds } from '../model/link-kinds.ts';
import { linesPath, type Mark } from './drawing.ts';
import { actorShape } from './figure-actors.ts';
import type { FigureLink, FigureScene } from './figure-scene.ts';
import { FIGURE_WORDS, type FigureLanguage } from './figure-words.ts';
import { familyName, kindOfActorName, linkVerb } from './kind-names.ts';
import { headMarks, reachOf } from './line-heads.ts';
import { type Drawn, strokeOf } from './line-strokes.ts';
import { SIGNS } from './lines.ts';
import type { Palette } from './palette.ts';

/** What a sign of the figure means. The marks of the sample count from the left end of the middle of the line. */
export interface Entry {
  sample: Mark[];
  sampleWidth: number;
  text: string;
}

/** Entries under a name. */
export interface EntryGroup {
  name: string;
  entries: Entry[];
}

export interface EntryLook {
  palette: Palette;
  language: FigureLanguage;
}

const LINE = 28;
const SIGN_LINE = 40;
const HEAD = 7.5;
const FAMILY_LINE = 18;

const PLAIN: Omit<Drawn, 'kind'> & Pick<FigureLink, 'isUnchecked'> = {
  isDisputed: false,
  endYear: null,
  isUnchecked: false,
  isUndated: false,
  change: null,
};
type Sample = typeof PLAIN & { kind: LinkKind };

/** The kinds of actor that are shown, each with its shape. */
export function actorEntries({ actors }: FigureScene, { palette, language }: EntryLook): EntryGroup {
  const shown = new Set(actors.map(({ kind }) => kind));
  const entries = actorKinds
    .filter((kind) => shown.has(kind))
    .map((kind) => ({
      sample: [actorShape(kind, { x: 6, y: 0, radius: 6 }, palette)],
      sampleWidth: 12,
      text: kindOfActorName(kind, language),
    }));
  return { name: FIGURE_WORDS[language].actors, entries };
}

/** The kinds of link that are shown, by family, each with dash and head; none where colours tell of change instead. */
export function kindEntries({ links }: FigureScene, { palette, language }: EntryLook): EntryGroup[] {
  if (links.some(({ change }) => change !== null)) return [];
  const shown = new Set(links.map(({ kind }) => kind));
  return linkFamilies.map((family) => ({
    name: familyName(family, language),
    entries: linkKinds
      .filter((kind) => shown.has(kind) && familyOf(kind) === family)
      .map((kind) => ({
        sample: lineSample({ ...PLAIN, kind }, palette),
        sampleWidth: LINE,
        text: linkVerb(kind, language),
      })),
  }));
}

/** The families of link that are shown, for small figures. */
export function familyEntries(scene: FigureScene, look: EntryLook): Entry[] {
  const { palette, language } = look;
  if (scene.links.some(({ change }) => change !== null)) return [];
  const shown = new Set(scene.links.map(({ kind }) => familyOf(kind)));
  return linkFamilies
    .filter((family) => shown.has(family))
    .map((family) => ({
      sample: [
        {
          type: 'path',
          d: straight(FAMILY_LINE),
          stroke: palette.links[family],
          strokeWidth: 3 * (palette.weights?.[family] ?? 1),
        },
      ],
      sampleWidth: FAMILY_LINE,
      text: familyName(family, language),
    }));
}

/** What is said of links besides their kind. */
export function signEntries({ links }: FigureScene, { palette, language }: EntryLook): EntryGroup {
  const words = FIGURE_WORDS[language];
  const cases: [boolean, Partial<Sample>, string, string?][] = [
    [links.some(({ change }) => change === 'BEGAN'), { change: 'BEGAN' }, words.began, SIGNS.BEGAN],
    [links.some(({ change }) => change === 'ENDED'), { change: 'ENDED' }, words.endedBetween, SIGNS.ENDED],
    [links.some(({ change }) => change === 'UNCHANGED'), { change: 'UNCHANGED' }, words.unchanged],
    [
      links.some((link) => link.isDisputed && link.change === null),
      { isDisputed: true },
      words.disputed,
      SIGNS.DISPUTED,
    ],
    [links.some(({ endYear }) => endYear !== null), { endYear: '' }, words.ended, '–2024'],
    [links.some(({ isUnchecked }) => isUnchecked), { isUnchecked: true }, words.unchecked],
    [links.some(({ isUndated, change }) => isUndated && change === null), { isUndated: true }, words.undated],
  ];
  const entries = cases.flatMap(([isShown, special, text, sign]) =>
    isShown
      ? [
          {
            sample: lineSample({ ...PLAIN, kind: 'SUPPLIES', ...special }, palette, sign),
            sampleWidth: sign === undefined ? LINE : SIGN_LINE,
            text,
          },
        ]
      : [],
  );
  return { name: words.lines, entries };
}

function straight(length: number): string {
  return linesPath(
    [
      { x: 0, y: 0 },
      { x: length, y: 0 },
    ],
    false,
  );
}

function lineSample(link: Sample, palette: Palette, sign?: string): Mark[] {
  const { colour, width, dash, opacity, head } = strokeOf(link, palette);
  const { paper, muted } = palette.surface;
  const stroke = isPlainSign(link) ? muted : colour;
  const length = sign === undefined ? LINE : SIGN_LINE;
  const line: Mark = {
    type: 'path',
    d: straight(length - reachOf(head, HEAD, link.isUnchecked)),
    ...{ stroke, strokeWidth: width },
    ...(dash.length > 0 && { dash: dash.map((one) => one * 0.7) }),
    ...(opacity < 1 && { opacity }),
  };
  const heads = headMarks(head, { x: length, y: 0 }, { x: 0, y: 0 }, HEAD, {
    ...{ colour: stroke, paper, opacity },
    isHollow: link.isUnchecked,
  });
  if (sign === undefined) return [line, ...heads];
  const size = sign.length > 1 ? 9 : 13;
  const written: Mark = {
    type: 'text',
    ...{ x: (length - HEAD) / 2, y: size * 0.36, text: sign, size, weight: 700, fill: stroke },
    ...{ anchor: 'middle', halo: paper },
  };
  return [line, ...heads, written];
}

/** What may be said of a link of any family is shown in none of their colours. */
function isPlainSign({ isDisputed, endYear, isUnchecked, isUndated }: Sample): boolean {
  return isDisputed || endYear !== null || isUnchecked || isUndated;
}
