import { familyOf } from '../model/link-kinds.ts';
import { type Box, boxRound, meet } from './box.ts';
import type { TextMark } from './drawing.ts';
import type { FigureLink } from './figure-scene.ts';
import type { Point } from './line-geometry.ts';
import { SIGNS } from './lines.ts';
import { widthOf } from './type-setting.ts';

/** What is written on a line, and the room that it takes. */
export interface Sign {
  link: string;
  mark: TextMark;
  box: Box;
}

export interface SignToPlace {
  link: string;
  text: string;
  colour: string;
  /** The length of the line that is seen. */
  length: number;
  /** A point of the line by its share of the way. */
  along: (share: number) => Point;
}

/** Shares of the way, the best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
/** Of the line beside a year or a share. */
const LEAST_SEEN = 30;
const SIGN_SIZE = 15;
const WORD_SIZE = 10.5;

/** What is to be said of a link on its line: what became of it, that it is disputed, its end, the share that is owned. */
export function signOf({ change, isDisputed, endYear, share, kind }: FigureLink): string | null {
  if (change === 'BEGAN' || change === 'ENDED') return SIGNS[change];
  if (change === 'UNCHANGED') return null;
  if (isDisputed) return SIGNS.DISPUTED;
  if (endYear !== null) return `–${endYear}`;
  return share !== undefined && familyOf(kind) === 'OWNERSHIP' ? `${share} %` : null;
}

/** Signs on their lines where they cover neither mark nor one another; single signs always, words where there is room. */
export function placeSigns(
  signs: readonly SignToPlace[],
  { paper, size, marks }: { paper: string; size: number; marks: readonly Box[] },
): Sign[] {
  const taken: Box[] = [...marks];
  return signs.flatMap((sign) => {
    const isWord = sign.text.length > 2;
    const isNumber = /\d/.test(sign.text);
    const height = isNumber ? Math.max(9, WORD_SIZE * size) : Math.max(10, SIGN_SIZE * size);
    const width = widthOf(sign.text, height, 700);
    if (isWord && sign.length < width + LEAST_SEEN) return [];
    const boxAt = (share: number): Box => {
      const { x, y } = sign.along(share);
      return boxRound(x, y, width / 2 + 1, height * 0.48);
    };
    const free = PLACES.find((share) => !taken.some((box) => meet(box, boxAt(share))));
    if (free === undefined && isWord) return [];
    const { x, y } = sign.along(free ?? 0.5);
    const box = boxAt(free ?? 0.5);
    taken.push(box);
    const mark: TextMark = {
      type: 'text',
      ...{ x, y: y + height * 0.36, text: sign.text, size: height, weight: 700, fill: sign.colour },
      ...{ anchor: 'middle', halo: paper },
    };
    return [{ link: sign.link, mark, box }];
  });
}
