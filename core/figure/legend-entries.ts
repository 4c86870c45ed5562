import type { Mark } from '../drawing/drawing.ts';
import { actorKinds } from '../model/actor-kinds.ts';
import { linkFamilies } from '../model/link-families.ts';
import { familyOf, linkKinds } from '../model/link-kinds.ts';
import { SIGNS } from '../style/lines.ts';
import type { Palette } from '../style/palette.ts';
import { actorShape } from './figure-actors.ts';
import type { FigureScene } from './figure-scene.ts';
import { FIGURE_WORDS, type FigureLanguage } from './figure-words.ts';
import { familyName, kindOfActorName, linkVerb } from './kind-names.ts';
import { lineSample, PLAIN_SAMPLE, type Sample, sampleLength, straight } from './legend-samples.ts';

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

const FAMILY_LINE = 18;

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
        sample: lineSample({ ...PLAIN_SAMPLE, kind }, palette),
        sampleWidth: sampleLength(),
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
            sample: lineSample({ ...PLAIN_SAMPLE, kind: 'SUPPLIES', ...special }, palette, sign),
            sampleWidth: sampleLength(sign),
            text,
          },
        ]
      : [],
  );
  return { name: words.lines, entries };
}
