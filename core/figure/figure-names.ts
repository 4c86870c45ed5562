import { type Box, holds, hullOf, meet } from '../drawing/box.ts';
import type { Mark } from '../drawing/drawing.ts';
import type { Point, Spot } from '../drawing/line-geometry.ts';
import { isCut, isRightToLeft, type Weight } from '../drawing/type-setting.ts';
import { isLeaderClear, leaderBoxes, leaderMarks } from './name-leaders.ts';
import { type Choice, choicesOf, farChoicesOf, LEADING } from './name-places.ts';
import { costOfCovering, NameRoom } from './name-room.ts';

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

/** Names of the less linked are not even tried: so many would hardly find room in any figure. */
const MOST_TRIED = 300;

/**
 * Writes names beside their marks, the first having precedence: under, over, right, left or at a corner, where they cover
 * neither mark nor name and as few lines as may be. Those that find no room are left out.
 */
export function placeNames(
  names: readonly NameToPlace[],
  look: NamesLook,
): { marks: Mark[]; unnamed: number } {
  const room = new NameRoom(look.taken, look);
  const marks = names.slice(0, MOST_TRIED).flatMap((name): Mark[] => {
    const best = placeOf(name, room, look);
    if (best === null) return [];
    for (const box of [withAir(best.box), ...leaderBoxes(best, name.spot)]) room.take(box);
    const lines = [...leaderMarks(best, name.spot, look.ink), ...written(best, name, look)];
    return [{ type: 'group', actor: name.id, marks: lines }];
  });
  return { marks, unnamed: names.length - marks.length };
}

/** Beside its mark; further away where there is no room for all of a name that is wanted. */
function placeOf(name: NameToPlace, room: NameRoom, { size, within }: NamesLook): Choice | null {
  const beside = bestOf(choicesOf(name, size), name.spot, room, within);
  if (!name.isWanted || (beside !== null && !isCut(beside.lines))) return beside;
  const whole = farChoicesOf(name, size).filter(({ lines }) => !isCut(lines));
  return bestOf(whole, name.spot, room, within) ?? beside;
}

function bestOf(choices: readonly Choice[], spot: Spot, room: NameRoom, within: Box): Choice | null {
  if (choices.length === 0) return null;
  const near = room.near(hullOf(choices.map(({ box }) => box)));
  let best: Choice | null = null;
  for (const choice of choices) {
    const most = best === null ? Number.POSITIVE_INFINITY : best.cost - choice.cost;
    if (most <= 0 || !holds(within, choice.box)) continue;
    if (near.taken.some((box) => meet(box, choice.box)) || !isLeaderClear(choice, spot, near.taken)) continue;
    const covering = costOfCovering(near, choice.box, most);
    if (covering < most) best = { ...choice, cost: choice.cost + covering };
  }
  return best;
}

/** Two names beside or under each other must not read as one. */
function withAir({ left, top, right, bottom }: Box): Box {
  return { left: left - 3, top: top - 1.5, right: right + 3, bottom: bottom + 1.5 };
}

function written({ lines, anchor, x, box }: Choice, { lang, weight }: NameToPlace, look: NamesLook): Mark[] {
  const { size, ink, paper } = look;
  return lines.map((text, index) => ({
    type: 'text',
    x,
    y: box.top + size * (0.95 + index * LEADING),
    text,
    size,
    weight,
    fill: ink,
    anchor,
    halo: paper,
    ...(lang !== undefined && { lang }),
    ...(isRightToLeft(text) && { direction: 'rtl' as const }),
  }));
}
