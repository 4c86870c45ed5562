import { type Box, boxRound, holds } from '../drawing/box.ts';
import { curveBox } from '../drawing/curve-box.ts';
import { at, type Mark } from '../drawing/drawing.ts';
import { bent, onCurve, type Point, type Spot, towards } from '../drawing/line-geometry.ts';
import { groupBy } from '../group-by.ts';
import { pairOf } from '../layout/lines.ts';
import { bendsPast } from '../layout/way-round.ts';
import type { ActorKind } from '../model/actor-kinds.ts';
import { headMarks, reachOf } from '../style/line-heads.ts';
import type { Palette } from '../style/palette.ts';
import { edgeTowards } from './actor-edge.ts';
import type { FigureLink } from './figure-scene.ts';
import { countSign, type SignToPlace, signOf } from './line-signs.ts';
import { bundleStroke, strokeOf } from './line-strokes.ts';

/** Where an actor stands, and its outline. */
export interface ActorSpot extends Spot {
  kind: ActorKind;
}

/** A line of a figure: one link, or where it is crowded all links of two actors. */
export interface FigureLine {
  mark: Mark;
  /** Along the line, for names to keep off. */
  way: readonly Point[];
  /** The room of its head; null where it has none. */
  head: Box | null;
  /** What is to be written on it. */
  sign: SignToPlace | null;
}

export interface LineLook {
  palette: Palette;
  /** Of line and head; 1 where there is room. */
  size: number;
  /** Of lines, besides what each says by its own; 1 where there is room. */
  strength: number;
  /** All links of two actors in one line. */
  isBundled: boolean;
  /** What no line leaves, wherever it finds another way. */
  within: Box;
}

const AIR = 2;
/** Between a line and somebody whom it passes. */
const PASSING = 4;
const HEAD = 8.5;
const PARALLEL_STEP = 21;
/** More lines between two actors can't be told apart. */
const MOST_PARALLEL = 4;
const BEND_STEP = 12;
/** Pairs times actors: of more, lines are straight, since to look for a way round takes too long and helps nobody. */
const MOST_WORK = 250_000;
/** Of its length: a line that is bent further leads the eye astray. */
const MOST_BENT = 0.8;
const MOST_BENT_AMONG_MANY = 0.4;
const POINTS_OF_WAY = 8;

/** The links as lines; several between the same two actors bend apart, and all round actors that they don't concern. */
export function figureLines(
  links: readonly FigureLink[],
  spots: ReadonlyMap<string, ActorSpot>,
  look: LineLook,
): FigureLine[] {
  const air = PASSING * look.size;
  const wide = new Map([...spots].map(([id, spot]) => [id, { ...spot, radius: spot.radius + air }]));
  const all = [...wide.values()];
  const bending = { step: BEND_STEP, most: look.isBundled ? MOST_BENT_AMONG_MANY : MOST_BENT };
  const pairs = groupBy(
    links.filter(({ from, to }) => from !== to && spots.has(from) && spots.has(to)),
    pairOf,
  );
  const isSeen = pairs.size * all.length <= MOST_WORK;
  return [...pairs.values()].flatMap((pair) => {
    const lines = linesOf(pair, look.isBundled);
    // Bends are counted from the end that comes first in the alphabet, so that opposite links don't meet.
    const [first = '', last = ''] = [pair[0]?.from ?? '', pair[0]?.to ?? ''].sort();
    const [start, end] = [wide.get(first), wide.get(last)];
    const several = { count: lines.length, apart: 2 * PARALLEL_STEP * look.size, ...bending };
    const bends =
      start && end
        ? bendsPast(start, end, isSeen ? all : [], { ...several, isWithin: hasRoom(start, end, look.within) })
        : [];
    return lines.flatMap((held, place) => {
      const [link] = held;
      const [from, to] = [spots.get(link?.from ?? ''), spots.get(link?.to ?? '')];
      if (!link || !from || !to) return [];
      const bend = (bends[place] ?? 0) / 2;
      return [lineOf(held, link, from, to, link.from === first ? bend : -bend, look)];
    });
  });
}

function hasRoom(start: Point, end: Point, within: Box) {
  return (bend: number) => holds(within, curveBox(start, bent(start, end, bend / 2), end));
}

function isChanged({ change }: FigureLink): boolean {
  return change === 'BEGAN' || change === 'ENDED';
}

/** Each link by itself, or where they are many all those in one that fared alike between two days. */
function linesOf(pair: readonly FigureLink[], isBundled: boolean): FigureLink[][] {
  if (!isBundled && pair.length <= MOST_PARALLEL) return pair.map((link) => [link]);
  return [...groupBy(pair, ({ change }) => change ?? '').values()];
}

function lineOf(
  held: readonly FigureLink[],
  link: FigureLink,
  from: ActorSpot,
  to: ActorSpot,
  bend: number,
  { palette, size, strength }: LineLook,
): FigureLine {
  const isOne = held.length === 1;
  const { colour, width, dash, head, ...stroke } = isOne
    ? strokeOf(link, palette)
    : bundleStroke(held, palette);
  const isPlain = held.every(({ isDisputed, change }) => !isDisputed && change === null);
  const opacity = stroke.opacity * (isPlain ? strength : 1);
  const isHollow = isOne && link.isUnchecked;
  const middle = bent(from, to, bend);
  const edge = edgeTowards(to.kind, to, middle) + AIR;
  const tip = towards(to, middle, edge);
  const start = towards(from, middle, edgeTowards(from.kind, from, middle) + AIR);
  const end = towards(to, middle, edge + reachOf(head, HEAD * size, isHollow));
  const path: Mark = {
    type: 'path',
    d: `M${at(start)}${Math.abs(bend) < 0.05 ? 'L' : `Q${at(middle)} `}${at(end)}`,
    stroke: colour,
    strokeWidth: Math.max(0.6, width * size),
    ...(dash.length > 0 && { dash: dash.map((length) => length * 0.8 * Math.max(size, 0.6)) }),
    ...(opacity < 1 && { opacity }),
  };
  const heads = headMarks(head, tip, middle, HEAD * size, {
    colour,
    paper: palette.surface.paper,
    isHollow,
    opacity,
  });
  const ids = held.map(({ id }) => id).join(' ');
  const text = isOne ? signOf(link) : countSign(link, held.length);
  const along = (share: number) => onCurve(start, middle, end, share);
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  return {
    mark: {
      type: 'group',
      link: ids,
      label: held.map(({ label }) => label).join('\n'),
      marks: [path, ...heads],
    },
    way: Array.from({ length: POINTS_OF_WAY + 1 }, (_, step) => along(step / POINTS_OF_WAY)),
    head:
      head === 'none'
        ? null
        : boxRound((tip.x + end.x) / 2, (tip.y + end.y) / 2, HEAD * size * 0.6, HEAD * size * 0.6),
    sign:
      text === null ? null : { link: ids, text, colour, length, along, isChange: isOne && isChanged(link) },
  };
}
