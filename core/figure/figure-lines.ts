import { familyOf } from '../model/link-kinds.ts';
import { at, circlePath, linesPath, type Mark, type TextMark } from './drawing.ts';
import type { FigureLink } from './figure-scene.ts';
import { bendRound, bent, onCurve, type Point, type Spot, towards } from './line-geometry.ts';
import { DASHES, DISPUTED_DASH, ENDED_DASH, type Head, LINE_STYLES, SIGNS } from './lines.ts';
import type { Palette } from './palette.ts';

/** A line of a figure: one link, or where it is crowded all links of two actors. */
export interface FigureLine {
  marks: Mark[];
  /** Along the line, for labels to keep off. */
  way: readonly Point[];
  /** What is written at its middle; null where nothing is. */
  sign: TextMark | null;
}

export interface LineLook {
  palette: Palette;
  /** Of line and head; 1 where there is room. */
  size: number;
  /** All links of two actors in one line. */
  isBundled: boolean;
}

const AIR = 2;
const HEAD = 8;
const PARALLEL_STEP = 20;
/** More lines between two actors can't be told apart. */
const MOST_PARALLEL = 5;
const BUNDLE_WIDTH = 2.4;
const POINTS_OF_WAY = 6;

/** The links as lines; several between the same two actors bend apart. */
export function figureLines(
  links: readonly FigureLink[],
  spots: ReadonlyMap<string, Spot>,
  look: LineLook,
): FigureLine[] {
  const marks = [...spots.values()];
  return [...pairsOf(links).values()].flatMap((pair) => {
    const isOne = pair.length > 1 && (look.isBundled || pair.length > MOST_PARALLEL);
    const lines = isOne ? [pair] : pair.map((link) => [link]);
    return lines.flatMap((held, place) => {
      const [first] = held;
      const [from, to] = [spots.get(first?.from ?? ''), spots.get(first?.to ?? '')];
      if (!first || !from || !to) return [];
      // Bends are counted from the end that comes first in the alphabet, so that opposite links don't meet.
      const side = first.from < first.to ? 1 : -1;
      const apart = side * (place - (lines.length - 1) / 2) * PARALLEL_STEP * look.size;
      const bend = lines.length === 1 ? bendRound(from, to, marks) : apart;
      return lineOf(held, from, to, bend, look);
    });
  });
}

function pairsOf(links: readonly FigureLink[]): Map<string, FigureLink[]> {
  const pairs = new Map<string, FigureLink[]>();
  for (const link of links) {
    if (link.from === link.to) continue;
    const ends = [link.from, link.to].sort().join(' ');
    pairs.set(ends, [...(pairs.get(ends) ?? []), link]);
  }
  return pairs;
}

function lineOf(
  held: readonly FigureLink[],
  from: Spot,
  to: Spot,
  bend: number,
  { palette, size }: LineLook,
): FigureLine[] {
  const [link] = held;
  if (!link) return [];
  const isBundle = held.length > 1;
  const { stroke, width, dash, opacity, head } = isBundle
    ? bundleStroke(held, palette)
    : strokeOf(link, palette);
  const middle = bent(from, to, bend);
  const tip = towards(to, middle, to.radius + AIR);
  const reach = head === 'none' ? 0 : head === 'bar' && !link.isUnchecked ? 1 : HEAD * size - 1;
  const end = towards(to, middle, to.radius + AIR + reach);
  const start = towards(from, middle, from.radius + AIR);
  const path: Mark = {
    type: 'path',
    d: `M${at(start)}${bend === 0 ? 'L' : `Q${at(middle)} `}${at(end)}`,
    stroke,
    strokeWidth: width * size,
    ...(dash.length > 0 && { dash: dash.map((length) => length * 0.8) }),
    ...(opacity < 1 && { opacity }),
  };
  const heads = headMarks(head, tip, middle, HEAD * size, {
    colour: stroke,
    paper: palette.surface.paper,
    isHollow: link.isUnchecked,
    opacity,
  });
  const label = held.map(({ sentence }) => sentence).join('\n');
  const text = isBundle ? String(held.length) : signOf(link);
  const place = onCurve(start, middle, end, 0.5);
  const way = Array.from({ length: POINTS_OF_WAY + 1 }, (_, step) =>
    onCurve(start, middle, end, step / POINTS_OF_WAY),
  );
  return [
    {
      marks: [{ type: 'group', link: held.map(({ id }) => id).join(' '), label, marks: [path, ...heads] }],
      way,
      sign: text === null ? null : signMark(text, place, stroke, palette, size),
    },
  ];
}

interface Stroke {
  stroke: string;
  width: number;
  dash: readonly number[];
  opacity: number;
  head: Head;
}

/** As on the canvas: colour by family, dash and head by kind, and what is doubtful looks doubtful. */
export function strokeOf(
  { kind, isDisputed, endYear, isUndated, change }: Omit<FigureLink, 'id' | 'from' | 'to' | 'sentence'>,
  { links, changes }: Palette,
): Stroke {
  const { dash, head, width } = LINE_STYLES[kind];
  const plain: Stroke = {
    stroke: links[familyOf(kind)],
    width: isUndated ? Math.min(width, 1) : width,
    dash: isDisputed ? DISPUTED_DASH : DASHES[dash],
    opacity: isDisputed ? 1 : 0.85,
    head,
  };
  if (change === 'BEGAN') return { ...plain, stroke: changes.BEGAN, width: 2.4, dash: [], opacity: 1 };
  if (change === 'ENDED') return { ...plain, stroke: changes.ENDED, width: 2, dash: ENDED_DASH, opacity: 1 };
  if (change === 'UNCHANGED') return { ...plain, opacity: 0.28 };
  return endYear === null ? plain : { ...plain, opacity: plain.opacity / 2 };
}

function bundleStroke(held: readonly FigureLink[], palette: Palette): Stroke {
  const strokes = held.map((link) => strokeOf(link, palette));
  const colours = new Set(strokes.map(({ stroke }) => stroke));
  return {
    stroke: colours.size === 1 ? ([...colours][0] ?? '') : palette.surface.muted,
    width: BUNDLE_WIDTH,
    dash: held.every(({ isDisputed }) => isDisputed) ? DISPUTED_DASH : [],
    opacity: Math.max(...strokes.map(({ opacity }) => opacity)),
    head: 'none',
  };
}

function signOf({ change, isDisputed, endYear, share, kind }: FigureLink): string | null {
  if (change === 'BEGAN' || change === 'ENDED') return SIGNS[change];
  if (isDisputed) return SIGNS.DISPUTED;
  if (endYear !== null) return `–${endYear}`;
  return share !== undefined && familyOf(kind) === 'OWNERSHIP' ? `${share} %` : null;
}

function signMark(text: string, { x, y }: Point, fill: string, { surface }: Palette, size: number): TextMark {
  const letters = text.length === 1 && Number.isNaN(Number(text)) ? 15 : 10.5;
  const height = Math.max(9, letters * size);
  return {
    type: 'text',
    ...{ x, y: y + height * 0.36, text, size: height, weight: 700, fill, anchor: 'middle' },
    halo: surface.paper,
  };
}

export interface HeadLook {
  colour: string;
  paper: string;
  isHollow: boolean;
  opacity: number;
}

/** The head of a line that comes from a point, with its tip at another. */
export function headMarks(head: Head, tip: Point, from: Point, size: number, look: HeadLook): Mark[] {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const turned = (along: number, aside: number): Point => ({
    x: tip.x + along * Math.cos(angle) - aside * Math.sin(angle),
    y: tip.y + along * Math.sin(angle) + aside * Math.cos(angle),
  });
  const { colour, paper, isHollow } = look;
  const opacity = look.opacity < 1 ? { opacity: look.opacity } : {};
  const filled = isHollow
    ? { fill: paper, stroke: colour, strokeWidth: 1.2, ...opacity }
    : { fill: colour, ...opacity };
  const half = size / 2;
  const triangle = linesPath([turned(0, 0), turned(-size, -half), turned(-size, half)], true);
  switch (head) {
    case 'arrow':
      return [{ type: 'path', d: triangle, ...filled }];
    case 'open': {
      const d = linesPath([turned(-size, -half), turned(0, 0), turned(-size, half)], false);
      return [{ type: 'path', d, stroke: colour, strokeWidth: isHollow ? 0.9 : 1.6, ...opacity }];
    }
    case 'bar': {
      const d = linesPath([turned(-1, -size * 0.75), turned(-1, size * 0.75)], false);
      const bar: Mark = { type: 'path', d, stroke: colour, strokeWidth: 2.6, ...opacity };
      // A bar has no inside to leave empty, so it stands before a hollow head.
      return isHollow ? [{ type: 'path', d: triangle, ...filled }, bar] : [bar];
    }
    case 'diamond': {
      const d = linesPath([turned(0, 0), turned(-half, -half), turned(-size, 0), turned(-half, half)], true);
      return [{ type: 'path', d, ...filled }];
    }
    case 'dot': {
      const { x, y } = turned(-size * 0.42, 0);
      return [{ type: 'path', d: circlePath(x, y, size * 0.42), ...filled }];
    }
    case 'none':
      return [];
  }
}
