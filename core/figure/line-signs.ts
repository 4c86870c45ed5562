import { type Box, boxRound, meet } from '../drawing/box.ts';
import { circlePath, type Mark, type TextMark, tenths } from '../drawing/drawing.ts';
import { Grid } from '../drawing/grid.ts';
import type { Point } from '../drawing/line-geometry.ts';
import { widthOf } from '../drawing/type-setting.ts';
import { familyOf } from '../model/link-kinds.ts';
import { SIGNS } from '../style/lines.ts';
import type { FigureLink } from './figure-scene.ts';

/** What is written on a line, and the room that it takes. */
export interface Sign {
  link: string;
  marks: Mark[];
  box: Box;
}

export interface SignToPlace {
  link: string;
  text: string;
  colour: string;
  /** It began or ended. */
  isChange: boolean;
  /** The length of the line that is seen. */
  length: number;
  /** A point of the line by its share of the way. */
  along: (share: number) => Point;
}

/** Shares of the way, the best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
/** Of the line beside a year or a share. */
const LEAST_SEEN = 30;
const DISC_RADIUS = 6.5;
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

/** How many links a line holds, after the sign of what became of them between two days, which is the same for all. */
export function countSign({ change }: Pick<FigureLink, 'change'>, count: number): string {
  return change === 'BEGAN' || change === 'ENDED' ? `${SIGNS[change]}${count}` : String(count);
}

/** Signs on their lines where they cover neither mark nor one another; single signs always, words where there is room. */
export function placeSigns(
  signs: readonly SignToPlace[],
  { paper, size, marks }: { paper: string; size: number; marks: readonly Box[] },
): Sign[] {
  const taken = new Grid<Box>();
  for (const mark of marks) taken.put(mark, mark);
  return signs.flatMap((sign) => {
    const isWord = sign.text.length > 2;
    const isNumber = /\d/.test(sign.text);
    if (sign.isChange) {
      const free = freePlace(sign, taken, (at) => boxRound(at.x, at.y, DISC_RADIUS, DISC_RADIUS));
      taken.put(free.box, free.box);
      return [{ link: sign.link, marks: disc(sign.text, free.at, sign.colour, paper), box: free.box }];
    }
    const height = isNumber ? Math.max(9, WORD_SIZE * size) : Math.max(10, SIGN_SIZE * size);
    const width = widthOf(sign.text, height, 700);
    if (isWord && sign.length < width + LEAST_SEEN) return [];
    const { at, box, isFree } = freePlace(sign, taken, ({ x, y }) =>
      boxRound(x, y, width / 2 + 1, height * 0.48),
    );
    if (!isFree && isWord) return [];
    taken.put(box, box);
    const said = written(sign.text, at, height, sign.colour, paper);
    return [{ link: sign.link, marks: isWord ? [plate(box, paper), said] : [said], box }];
  });
}

/** The first place on the line that nothing takes, else its middle. */
function freePlace(
  { along }: SignToPlace,
  taken: Grid<Box>,
  boxAt: (place: Point) => Box,
): { at: Point; box: Box; isFree: boolean } {
  const places = PLACES.map(along);
  const isFree = (box: Box) => ![...taken.near(box)].some((other) => meet(other, box));
  const free = places.find((place) => isFree(boxAt(place)));
  const at = free ?? along(0.5);
  return { at, box: boxAt(at), isFree: free !== undefined };
}

/** Between the letters of a word its halo would let the line through, which reads like signs of its own. */
function plate({ left, top, right, bottom }: Box, paper: string): Mark {
  const [x, y, toX, toY] = [left, top, right, bottom].map(tenths);
  return { type: 'path', d: `M${x} ${y}H${toX}V${toY}H${x}Z`, fill: paper };
}

function written(text: string, { x, y }: Point, size: number, fill: string, paper: string): TextMark {
  return {
    type: 'text',
    x,
    y: y + size * 0.36,
    text,
    size,
    weight: 700,
    fill,
    anchor: 'middle',
    halo: paper,
  };
}

/** What became of a link is to be seen from afar, and in grey: a sign on a disc. */
export function disc(text: string, { x, y }: Point, colour: string, paper: string): Mark[] {
  const { halo: _, ...sign } = written(text, { x, y: y + 0.1 }, 11.5, paper, paper);
  return [
    { type: 'path', d: circlePath(x, y, DISC_RADIUS), fill: colour, stroke: paper, strokeWidth: 1.5 },
    sign,
  ];
}
