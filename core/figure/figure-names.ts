import { type Box, crosses, holds, meet } from './box.ts';
import type { Mark } from './drawing.ts';
import type { Point, Spot } from './line-geometry.ts';
import { isRightToLeft, widthOf, wrapped } from './type-setting.ts';

/** A name to be written beside its mark. */
export interface NameToPlace {
  /** Of the actor. */
  id: string;
  text: string;
  /** Where it is not the language of the figure. */
  lang?: string;
  spot: Spot;
}

export interface NamesLook {
  size: number;
  ink: string;
  paper: string;
  /** What names must not cover besides each other: marks and signs. */
  taken: readonly Box[];
  /** What they had better not cover. */
  ways: readonly (readonly Point[])[];
  within: Box;
}

interface Choice {
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
  x: number;
  box: Box;
  cost: number;
}

const LEADING = 1.18;
const AIR = 3;
/** As wide as a name may be before it takes another line, in letters. */
const WIDTHS = [11, 8, 6, 14];
const MOST_LINES = 3;
/** What it costs to leave out the end of a name; to stand on a line costs 1. */
const CUT_COST = 4;

/**
 * Writes names beside their marks, the first having precedence: under, over, right, left or at a corner, where they cover
 * neither mark nor name and as few lines as may be. Those that find no room are left out.
 */
export function placeNames(
  names: readonly NameToPlace[],
  look: NamesLook,
): { marks: Mark[]; unnamed: number } {
  const taken: Box[] = [...look.taken];
  const marks: Mark[] = [];
  let unnamed = 0;
  for (const name of names) {
    const best = bestOf(choicesOf(name, look.size), taken, look);
    if (best === null) {
      unnamed += 1;
      continue;
    }
    taken.push(best.box);
    marks.push({ type: 'group', actor: name.id, marks: written(best, name, look) });
  }
  return { marks, unnamed };
}

function bestOf(
  choices: readonly Choice[],
  taken: readonly Box[],
  { ways, within }: NamesLook,
): Choice | null {
  let best: Choice | null = null;
  for (const choice of choices) {
    if (best !== null && choice.cost >= best.cost) continue;
    if (!holds(within, choice.box) || taken.some((box) => meet(box, choice.box))) continue;
    const crossed = crossings(ways, choice.box);
    const cost = choice.cost + crossed;
    if (best === null || cost < best.cost) best = { ...choice, cost };
  }
  return best;
}

function crossings(ways: NamesLook['ways'], box: Box): number {
  let count = 0;
  for (const way of ways) {
    for (let step = 1; step < way.length; step += 1) {
      if (crosses(way[step - 1] as Point, way[step] as Point, box)) {
        count += 1;
        break;
      }
    }
  }
  return count;
}

/** Where a name may stand, with what is against each place by itself. */
function choicesOf({ text, spot }: NameToPlace, size: number): Choice[] {
  const settings = WIDTHS.map((width) => wrapped(text, { width: width * size, size, most: MOST_LINES }));
  const differing = settings.filter(
    (lines, index) => settings.findIndex((other) => other.join('\n') === lines.join('\n')) === index,
  );
  return differing.flatMap((lines, more) =>
    placesRound(spot, lines, size, more * 0.4 + (lines.at(-1)?.endsWith('…') ? CUT_COST : 0)),
  );
}

function placesRound({ x, y, radius }: Spot, lines: string[], size: number, cost: number): Choice[] {
  const width = Math.max(...lines.map((line) => widthOf(line, size)));
  const height = lines.length * size * LEADING;
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
      ...{ lines, anchor, x: column, cost: cost + against },
      box: { left, top, right: left + width, bottom: top + height },
    };
  });
}

function written({ lines, anchor, x, box }: Choice, { lang }: NameToPlace, look: NamesLook): Mark[] {
  const { size, ink, paper } = look;
  return lines.map((text, index) => ({
    type: 'text',
    ...{ x, y: box.top + size * (0.95 + index * LEADING), text, size, weight: 400, fill: ink, anchor },
    halo: paper,
    ...(lang !== undefined && { lang }),
    ...(isRightToLeft(text) && { direction: 'rtl' as const }),
  }));
}
