import { type ActorKind, actorKinds } from '../model/actor-kinds.ts';
import { type LinkFamily, linkFamilies } from '../model/link-families.ts';
import { familyOf, type LinkKind, linkKinds } from '../model/link-kinds.ts';
import { linesPath, type Mark } from './drawing.ts';
import { actorShape } from './figure-actors.ts';
import { type Block, EMPTY_BLOCK, moved } from './figure-block.ts';
import { headMarks, strokeOf } from './figure-lines.ts';
import type { FigureLink, FigureScene } from './figure-scene.ts';
import { FIGURE_WORDS, type FigureLanguage, familyName, kindOfActorName, linkVerb } from './figure-words.ts';
import { SIGNS } from './lines.ts';
import type { Palette } from './palette.ts';
import { type Weight, widthOf } from './type-setting.ts';

/** What a sign of the figure means. Marks count from the left end of the middle of the line. */
interface Entry {
  sample: Mark[];
  sampleWidth: number;
  text: string;
  weight: Weight;
  /** It begins a group: a little more room before it. */
  isFirst: boolean;
}

export interface LegendLook {
  palette: Palette;
  language: FigureLanguage;
  left: number;
  width: number;
  /** Kinds of link besides their families. */
  withKinds: boolean;
}

const SIZE = 11.5;
const ROW = 18;
const GAP = 13;
const GROUP_GAP = 20;
const SAMPLE_GAP = 6;
const LINE = 26;

/** What the shapes, lines and signs of a figure mean: only of what it shows, in as many rows as it takes. */
export function legendBlock(scene: FigureScene, look: LegendLook): Block {
  const rows = [actorEntries(scene, look), linkEntries(scene, look), signEntries(scene, look)];
  let [x, row] = [0, 0];
  const marks: Mark[] = [];
  for (const entry of rows.flat()) {
    const { sample, sampleWidth, text, weight, isFirst } = entry;
    const width = sampleWidth + SAMPLE_GAP + widthOf(text, SIZE, weight);
    const before = x === 0 ? 0 : isFirst ? GROUP_GAP : GAP;
    if (x > 0 && x + before + width > look.width) {
      row += 1;
      x = 0;
    } else x += before;
    const middle = row * ROW + ROW / 2;
    marks.push(...sample.map((mark) => moved(mark, look.left + x, middle)), {
      type: 'text',
      ...{ x: look.left + x + sampleWidth + (sampleWidth > 0 ? SAMPLE_GAP : 0), y: middle + SIZE * 0.36 },
      ...{ text, size: SIZE, weight, anchor: 'start', fill: look.palette.surface.muted },
    });
    x += width;
  }
  return marks.length === 0 ? EMPTY_BLOCK : { marks, height: (row + 1) * ROW };
}

function actorEntries({ actors }: FigureScene, { palette, language }: LegendLook): Entry[] {
  const shown = new Set(actors.map(({ kind }) => kind));
  return actorKinds
    .filter((kind) => shown.has(kind))
    .map((kind, index) => ({
      sample: [actorSample(kind, palette)],
      ...{ sampleWidth: 12, weight: 400, isFirst: index === 0 },
      text: kindOfActorName(kind, language),
    }));
}

function actorSample(kind: ActorKind, palette: Palette): Mark {
  return actorShape(kind, { x: 6, y: 0, radius: 6 }, palette);
}

function linkEntries(scene: FigureScene, look: LegendLook): Entry[] {
  if (scene.links.some(({ change }) => change !== null)) return [];
  const shown = new Set(scene.links.map(({ kind }) => kind));
  return linkFamilies.flatMap((family) => {
    const kinds = linkKinds.filter((kind) => shown.has(kind) && familyOf(kind) === family);
    return look.withKinds ? kindEntries(kinds, look) : familyEntry(family, kinds, look);
  });
}

function kindEntries(kinds: readonly LinkKind[], { palette, language }: LegendLook): Entry[] {
  return kinds.map((kind, index) => ({
    sample: lineSample({ ...PLAIN, kind }, palette),
    ...{ sampleWidth: LINE, weight: 400, isFirst: index === 0 },
    text: linkVerb(kind, language),
  }));
}

function familyEntry(
  family: LinkFamily,
  [kind]: readonly LinkKind[],
  { palette, language }: LegendLook,
): Entry[] {
  if (kind === undefined) return [];
  const d = linesPath(
    [
      { x: 0, y: 0 },
      { x: 18, y: 0 },
    ],
    false,
  );
  return [
    {
      sample: [{ type: 'path', d, stroke: palette.links[family], strokeWidth: 3 }],
      ...{ sampleWidth: 18, weight: 400, isFirst: false },
      text: familyName(family, language),
    },
  ];
}

const PLAIN: Omit<FigureLink, 'kind' | 'id' | 'from' | 'to' | 'sentence'> = {
  isDisputed: false,
  endYear: null,
  isUnchecked: false,
  isUndated: false,
  change: null,
};

type SampleLink = Parameters<typeof strokeOf>[0];

function lineSample(link: SampleLink, palette: Palette, sign?: string): Mark[] {
  const { stroke, width, dash, opacity, head } = strokeOf(link, palette);
  const tip = { x: LINE, y: 0 };
  const paper = palette.surface.paper;
  const d = linesPath(
    [
      { x: 0, y: 0 },
      { x: head === 'none' ? LINE : LINE - 6, y: 0 },
    ],
    false,
  );
  const line: Mark = {
    type: 'path',
    ...{ d, stroke, strokeWidth: width },
    ...(dash.length > 0 && { dash: dash.map((length) => length * 0.7) }),
    ...(opacity < 1 && { opacity }),
  };
  const heads = headMarks(head, tip, { x: 0, y: 0 }, 7, {
    ...{ colour: stroke, paper, opacity },
    isHollow: link.isUnchecked,
  });
  const signs: Mark[] =
    sign === undefined
      ? []
      : [
          {
            type: 'text',
            ...{ x: LINE / 2 - 2, y: 4.5, text: sign, size: 13, weight: 700, fill: stroke, anchor: 'middle' },
            halo: paper,
          },
        ];
  return [line, ...heads, ...signs];
}

/** What is said of links besides their kind. */
function signEntries({ links }: FigureScene, { palette, language }: LegendLook): Entry[] {
  const words = FIGURE_WORDS[language];
  const kindOf = (test: (link: FigureLink) => boolean) => links.find(test)?.kind;
  const samples: [LinkKind | undefined, Partial<SampleLink>, string, string?][] = [
    [kindOf(({ change }) => change === 'BEGAN'), { change: 'BEGAN' }, words.began, SIGNS.BEGAN],
    [kindOf(({ change }) => change === 'ENDED'), { change: 'ENDED' }, words.endedBetween, SIGNS.ENDED],
    [kindOf(({ change }) => change === 'UNCHANGED'), { change: 'UNCHANGED' }, words.unchanged],
    [
      kindOf((link) => link.isDisputed && link.change === null),
      { isDisputed: true },
      words.disputed,
      SIGNS.DISPUTED,
    ],
    [kindOf(({ endYear }) => endYear !== null), { endYear: '' }, words.ended],
    [kindOf(({ isUnchecked }) => isUnchecked), { isUnchecked: true }, words.unchecked],
    [kindOf(({ isUndated, change }) => isUndated && change === null), { isUndated: true }, words.undated],
  ];
  return samples.flatMap(([kind, special, text, sign], index) =>
    kind === undefined
      ? []
      : [
          {
            sample: lineSample({ ...PLAIN, ...special, kind: sampleKind(kind, special) }, palette, sign),
            ...{ sampleWidth: LINE, text, weight: 400 as const, isFirst: index === 0 },
          },
        ],
  );
}

/** A sample of what is left hollow needs a head with an inside. */
function sampleKind(kind: LinkKind, { isUnchecked }: Partial<SampleLink>): LinkKind {
  return isUnchecked ? 'SUPPLIES' : kind;
}
