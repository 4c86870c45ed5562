import { type Box, boxRound, holds, lengthWithin, meet } from '../drawing/box.ts';
import type { Spot } from '../drawing/line-geometry.ts';
import { widthOf } from '../drawing/type-setting.ts';

export const LABEL_SIZE = 15;
const LINE = 18;
const AIR = 3;

interface Segment {
  from: Spot;
  to: Spot;
}

export interface PlacedLabel {
  text: string;
  x: number;
  /** The base of the letters. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** The first so many are worth covering a mark for. */
const MUST_BE_NAMED = 4;
const COVERED_MARK = 10;

/**
 * Finds room for labels beside their marks, the first having precedence: under, over, right or left, where they cover no
 * other label and as few lines as may be, and no mark unless they are among the first. Those that find none are left out.
 */
export function placeLabels(
  labels: readonly { text: string; spot: Spot }[],
  spots: readonly Spot[],
  segments: readonly Segment[],
  within: Box,
): PlacedLabel[] {
  const marks = spots.map(({ x, y, radius }) => boxRound(x, y, radius, radius));
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const [rank, { text, spot }] of labels.entries()) {
    const free = choicesOf(text, spot)
      .filter(({ box }) => holds(within, box) && !taken.some((other) => meet(box, other)))
      .map(({ box, label }) => ({ box, label, covered: marks.filter((one) => meet(box, one)).length }))
      .filter(({ covered }) => covered === 0 || rank < MUST_BE_NAMED)
      .map((choice) => ({
        ...choice,
        cost: choice.covered * COVERED_MARK + crossings(segments, choice.box),
      }));
    const best = free.reduce<(typeof free)[number] | null>(
      (least, choice) => (least === null || choice.cost < least.cost ? choice : least),
      null,
    );
    if (best === null) continue;
    taken.push(best.box);
    placed.push(best.label);
  }
  return placed;
}

function crossings(segments: readonly Segment[], box: Box): number {
  return segments.filter(({ from, to }) => lengthWithin(from, to, box) > 0).length;
}

function choicesOf(text: string, { x, y, radius }: Spot): { label: PlacedLabel; box: Box }[] {
  const width = widthOf(text, LABEL_SIZE);
  const far = radius + AIR;
  const choices: [PlacedLabel['anchor'], number, number][] = [
    ['middle', x, y + far],
    ['middle', x, y - far - LINE],
    ['start', x + far + 1, y - LINE / 2],
    ['end', x - far - 1, y - LINE / 2],
  ];
  return choices.map(([anchor, column, top]) => {
    const left = anchor === 'middle' ? column - width / 2 : anchor === 'start' ? column : column - width;
    return {
      label: { text, anchor, x: column, y: top + LINE * 0.75 },
      box: { left, top, right: left + width, bottom: top + LINE },
    };
  });
}
