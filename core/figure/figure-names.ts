import { type Box, boxRound, crosses, holds, hullOf, meet } from './box.ts';
import type { Mark } from './drawing.ts';
import type { Point, Spot } from './line-geometry.ts';
import { type Choice, choicesOf, LEADING } from './name-places.ts';
import { isRightToLeft, type Weight } from './type-setting.ts';

/** A name to be written beside its mark. */
export interface NameToPlace {
  /** Of the actor. */
  id: string;
  text: string;
  /** Where it is not the language of the figure. */
  lang?: string;
  weight: Weight;
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

/**
 * Writes names beside their marks, the first having precedence: under, over, right, left or at a corner, where they cover
 * neither mark nor name and as few lines as may be. Those that find no room are left out.
 */
export function placeNames(
  names: readonly NameToPlace[],
  look: NamesLook,
): { marks: Mark[]; unnamed: number } {
  const taken: Box[] = [...look.taken];
  const ways = look.ways.map((points) => ({ points, hull: hullOf(points.map(boxOfPoint)) }));
  const marks: Mark[] = [];
  let unnamed = 0;
  for (const name of names) {
    const best = bestOf(choicesOf(name, look.size), taken, ways, look.within);
    if (best === null) {
      unnamed += 1;
      continue;
    }
    taken.push(best.box);
    marks.push({ type: 'group', actor: name.id, marks: written(best, name, look) });
  }
  return { marks, unnamed };
}

interface Way {
  points: readonly Point[];
  hull: Box;
}

function bestOf(
  choices: readonly Choice[],
  taken: readonly Box[],
  ways: readonly Way[],
  within: Box,
): Choice | null {
  const reach = hullOf(choices.map(({ box }) => box));
  const nearBoxes = taken.filter((box) => meet(box, reach));
  const nearWays = ways.flatMap((way) => (meet(way.hull, reach) ? partsWithin(way.points, reach) : []));
  let best: Choice | null = null;
  for (const choice of choices) {
    if (best !== null && choice.cost >= best.cost) continue;
    if (!holds(within, choice.box) || nearBoxes.some((box) => meet(box, choice.box))) continue;
    const crossed = nearWays.filter((parts) => parts.some(([from, to]) => crosses(from, to, choice.box)));
    const cost = choice.cost + crossed.length;
    if (best === null || cost < best.cost) best = { ...choice, cost };
  }
  return best;
}

type Part = readonly [from: Point, to: Point];

/** A little more than a point, so that level lines have a height. */
function boxOfPoint({ x, y }: Point): Box {
  return boxRound(x, y, 1, 1);
}

/** Of a line the parts that come near, as one; none where it does not. */
function partsWithin(way: readonly Point[], box: Box): Part[][] {
  const parts: Part[] = [];
  way.forEach((to, step) => {
    const from = way[step - 1];
    if (from && crosses(from, to, box)) parts.push([from, to]);
  });
  return parts.length === 0 ? [] : [parts];
}

function written({ lines, anchor, x, box }: Choice, { lang, weight }: NameToPlace, look: NamesLook): Mark[] {
  const { size, ink, paper } = look;
  return lines.map((text, index) => ({
    type: 'text',
    ...{ x, y: box.top + size * (0.95 + index * LEADING), text, size, weight, fill: ink, anchor },
    halo: paper,
    ...(lang !== undefined && { lang }),
    ...(isRightToLeft(text) && { direction: 'rtl' as const }),
  }));
}
