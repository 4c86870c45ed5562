import { type Box, boxRound } from '../drawing/box.ts';
import type { Spot } from '../drawing/line-geometry.ts';
import { balanced, isCut, longestWord, type Weight, widthOf } from '../drawing/type-setting.ts';

/** A place where a name may stand, in the lines that it has there. */
export interface Choice {
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
  x: number;
  box: Box;
  /** What is against it. */
  cost: number;
  /** So far from its mark that a line must lead there. */
  isFar: boolean;
}

interface Named {
  text: string;
  spot: Spot;
  weight: Weight;
}

export const LEADING = 1.18;
const AIR = 3;
/** As wide as a name may be before it takes another line, in letters. */
const WIDTHS = [11, 8, 6, 14];
const MOST_LINES = 3;
/** What it costs to leave out the end of a name; to stand across a line costs about 1. */
const CUT_COST = 4;
/** Between a mark and a name that a line leads to. */
const FAR = [16, 26, 38, 52, 68];
const DIRECTIONS = 16;
/** So much further away counts as much as a line that is crossed. */
const FAR_COST = 8;

/** Where a name may stand, with what is against each place by itself. */
export function choicesOf({ text, spot, weight }: Named, size: number): Choice[] {
  return settingsOf(text, size, weight).flatMap((lines, more) =>
    placesRound(spot, lines, { size, weight }, more * 0.4 + (isCut(lines) ? CUT_COST : 0)),
  );
}

/** Places further away, for names that must not be left out. */
export function farChoicesOf({ text, spot, weight }: Named, size: number): Choice[] {
  return settingsOf(text, size, weight).flatMap((lines) => {
    const { width, height } = sizeOf(lines, size, weight);
    return FAR.flatMap((distance) =>
      Array.from({ length: DIRECTIONS }, (_, step) => {
        const angle = (step * 2 * Math.PI) / DIRECTIONS;
        const x = spot.x + (spot.radius + distance + width / 2) * Math.cos(angle);
        const y = spot.y + (spot.radius + distance + height / 2) * Math.sin(angle);
        const choice: Choice = {
          lines,
          anchor: 'middle',
          x,
          isFar: true,
          cost: distance / FAR_COST,
          box: boxRound(x, y, width / 2, height / 2),
        };
        return choice;
      }),
    );
  });
}

/** The ways in which a name is set: in more or fewer lines, never broken within a word that would have room. */
function settingsOf(text: string, size: number, weight: Weight): string[][] {
  const longest = longestWord(text, size, weight);
  const widths = WIDTHS.map((width) => width * size);
  const roomy = widths.filter((width) => width >= longest);
  const settings = (roomy.length > 0 ? roomy : widths.slice(-1)).map((width) =>
    balanced(text, { width, size, weight, most: MOST_LINES }),
  );
  return settings.filter(
    (lines, index) => settings.findIndex((other) => other.join('\n') === lines.join('\n')) === index,
  );
}

function sizeOf(lines: readonly string[], size: number, weight: Weight) {
  return {
    width: Math.max(...lines.map((line) => widthOf(line, size, weight))),
    height: lines.length * size * LEADING,
  };
}

function placesRound(
  { x, y, radius }: Spot,
  lines: string[],
  { size, weight }: { size: number; weight: Weight },
  cost: number,
): Choice[] {
  const { width, height } = sizeOf(lines, size, weight);
  const far = radius + AIR;
  const corner = radius * 0.75 + AIR;
  const ways: [Choice['anchor'], number, number, number][] = [
    ['middle', x, y + far - 1, 0],
    ['middle', x, y - far - height, 0.5],
    ['start', x + far + 1, y - height / 2, 0.3],
    ['end', x - far - 1, y - height / 2, 0.4],
    ['start', x + corner, y + corner - size * 0.3, 0.9],
    ['end', x - corner, y + corner - size * 0.3, 0.9],
    ['start', x + corner, y - corner - height + size * 0.3, 1],
    ['end', x - corner, y - corner - height + size * 0.3, 1],
    ['middle', x, y + far + 7, 2.5],
    ['middle', x, y - far - height - 7, 2.6],
    ['start', x + far + 10, y - height / 2, 2.7],
    ['end', x - far - 10, y - height / 2, 2.8],
    ['start', x + far + 4, y + far + 4, 3],
    ['end', x - far - 4, y + far + 4, 3],
    ['start', x + far + 4, y - far - height - 4, 3.1],
    ['end', x - far - 4, y - far - height - 4, 3.1],
  ];
  return ways.map(([anchor, column, top, against]) => {
    const left = anchor === 'middle' ? column - width / 2 : anchor === 'start' ? column : column - width;
    return {
      lines,
      anchor,
      x: column,
      cost: cost + against,
      isFar: false,
      box: { left, top, right: left + width, bottom: top + height },
    };
  });
}
