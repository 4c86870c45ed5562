import { type Box, boxRound, holds, hullOf, lengthWithin, meet } from './box.ts';
import type { Mark } from './drawing.ts';
import type { Point, Spot } from './line-geometry.ts';
import { isLeaderClear, leaderBoxes, leaderMarks } from './name-leaders.ts';
import { type Choice, choicesOf, farChoicesOf, LEADING } from './name-places.ts';
import { isRightToLeft, type Weight } from './type-setting.ts';

/** A name to be written beside its mark. */
export interface NameToPlace {
  /** Of the actor. */
  id: string;
  text: string;
  /** Where it is not the language of the figure. */
  lang?: string;
  weight: Weight;
  /** It may stand further away, with a line that leads there. */
  isWanted: boolean;
  spot: Spot;
}

export interface NamesLook {
  size: number;
  ink: string;
  paper: string;
  /** What names must not cover besides each other: marks and signs. */
  taken: readonly Box[];
  /** What they had better not cover: lines, and their heads even less. */
  ways: readonly (readonly Point[])[];
  heads: readonly Box[];
  within: Box;
}

const COVERED_HEAD = 2;
const CROSSED_LINE = 0.8;
/** Of a line under a name, which counts as much as another line. */
const LONG_WAY = 25;
const MOST_ALONG = 1.8;

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
    const best =
      bestOf(choicesOf(name, look.size), name.spot, taken, ways, look) ??
      (name.isWanted ? bestOf(farChoicesOf(name, look.size), name.spot, taken, ways, look) : null);
    if (best === null) {
      unnamed += 1;
      continue;
    }
    taken.push(withAir(best.box), ...leaderBoxes(best, name.spot));
    marks.push({
      type: 'group',
      actor: name.id,
      marks: [...leaderMarks(best, name.spot, look.ink), ...written(best, name, look)],
    });
  }
  return { marks, unnamed };
}

interface Way {
  points: readonly Point[];
  hull: Box;
}

function bestOf(
  choices: readonly Choice[],
  spot: Spot,
  taken: readonly Box[],
  ways: readonly Way[],
  { heads, within }: NamesLook,
): Choice | null {
  const reach = hullOf(choices.map(({ box }) => box));
  const nearBoxes = taken.filter((box) => meet(box, reach));
  const nearWays = ways.flatMap((way) => (meet(way.hull, reach) ? partsWithin(way.points, reach) : []));
  const nearHeads = heads.filter((head) => meet(head, reach));
  let best: Choice | null = null;
  for (const choice of choices) {
    if (best !== null && choice.cost >= best.cost) continue;
    if (!holds(within, choice.box) || nearBoxes.some((box) => meet(box, choice.box))) continue;
    if (!isLeaderClear(choice, spot, nearBoxes)) continue;
    const covered = nearHeads.filter((head) => meet(head, choice.box)).length;
    const cost = choice.cost + costOfLines(nearWays, choice.box) + covered * COVERED_HEAD;
    if (best === null || cost < best.cost) best = { ...choice, cost };
  }
  return best;
}

/** A line that runs along a name is worse than one that crosses it. */
function costOfLines(ways: readonly (readonly Part[])[], box: Box): number {
  let cost = 0;
  for (const parts of ways) {
    let length = 0;
    for (const [from, to] of parts) length += lengthWithin(from, to, box);
    if (length > 0) cost += CROSSED_LINE + Math.min(length / LONG_WAY, MOST_ALONG);
  }
  return cost;
}

type Part = readonly [from: Point, to: Point];

/** Two names beside or under each other must not read as one. */
function withAir({ left, top, right, bottom }: Box): Box {
  return { left: left - 3, top: top - 1.5, right: right + 3, bottom: bottom + 1.5 };
}

/** A little more than a point, so that level lines have a height. */
function boxOfPoint({ x, y }: Point): Box {
  return boxRound(x, y, 1, 1);
}

/** Of a line the parts that come near, as one; none where it does not. */
function partsWithin(way: readonly Point[], box: Box): Part[][] {
  const parts: Part[] = [];
  way.forEach((to, step) => {
    const from = way[step - 1];
    if (from && lengthWithin(from, to, box) > 0) parts.push([from, to]);
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
