import { at, tenths } from '../drawing/drawing.ts';
import { markSvg } from '../drawing/drawing-svg.ts';
import { bent, onCurve, type Point, type Spot, towards } from '../drawing/line-geometry.ts';
import { element } from '../exchange/xml.ts';
import { groupBy } from '../group-by.ts';
import { pairOf } from '../layout/lines.ts';
import { bendPast } from '../layout/way-round.ts';
import { familyOf, type LinkKind } from '../model/link-kinds.ts';
import { headMarks, reachOf } from '../style/line-heads.ts';
import { DASHES, DISPUTED_DASH, LINE_STYLES, SIGNS } from '../style/lines.ts';
import { PALETTES, type Theme } from '../style/palette.ts';
import { haloed } from './sketch-frame.ts';

export interface SketchLink {
  kind: LinkKind;
  from: string;
  to: string;
  disputed: boolean;
  ended: boolean;
}

/** Beyond so many between the same two actors, lines can't be told apart. */
const MOST_PARALLEL = 4;
const PARALLEL_STEP = 22;
const HEAD = 8;
const AIR = 2;
/** Between a line and somebody whom it passes. */
const PASSING = 3;
const DASH_SCALE = 0.8;
const SIGN_SIZE = 15;

/** The links as lines with their heads; several between the same two actors bend apart. */
export function linkLines(
  links: readonly SketchLink[],
  spots: ReadonlyMap<string, Spot>,
  theme: Theme,
): string[] {
  const wide = new Map([...spots].map(([id, spot]) => [id, { ...spot, radius: spot.radius + PASSING }]));
  const marks = [...wide.values()];
  return [...groupBy(links, pairOf).values()].flatMap((bundle) => {
    const drawn = bundle.slice(0, MOST_PARALLEL);
    return drawn.flatMap((link, place) => {
      const [from, to] = [spots.get(link.from), spots.get(link.to)];
      if (!from || !to) return [];
      // Bends are counted from the end that comes first in the alphabet, so that opposite links don't meet.
      const side = link.from < link.to ? 1 : -1;
      const [start, end] = [wide.get(link.from), wide.get(link.to)];
      const round = start && end && drawn.length === 1 ? bendPast(start, end, marks) / 2 : 0;
      const bend = round + side * (place - (drawn.length - 1) / 2) * PARALLEL_STEP;
      return [lineOf(link, from, to, bend, theme)];
    });
  });
}

function lineOf(link: SketchLink, from: Spot, to: Spot, bend: number, theme: Theme): string {
  const colour = PALETTES[theme].links[familyOf(link.kind)];
  const { dash, head, width } = LINE_STYLES[link.kind];
  const middle = bent(from, to, bend);
  const tip = towards(to, middle, to.radius + AIR);
  const end = towards(to, middle, to.radius + AIR + reachOf(head, HEAD, false));
  const start = towards(from, middle, from.radius + AIR);
  const strokes = link.disputed ? DISPUTED_DASH : DASHES[dash];
  const path = element('path', {
    d: `M${at(start)}Q${at(middle)} ${at(end)}`,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-dasharray':
      strokes.length === 0 ? undefined : strokes.map((length) => tenths(length * DASH_SCALE)).join(' '),
  });
  const look = { colour, paper: PALETTES[theme].surface.paper, isHollow: false, opacity: 1 };
  const mark = headMarks(head, tip, middle, HEAD, look)
    .map((one) => markSvg(one))
    .join('');
  const strength = link.disputed ? 1 : 0.8;
  const line = element('g', { opacity: tenths(link.ended ? strength / 2 : strength) }, path + mark);
  return link.disputed ? line + sign(start, middle, end, colour, theme) : line;
}

function sign(start: Point, middle: Point, end: Point, colour: string, theme: Theme): string {
  const { x, y } = onCurve(start, middle, end, 0.5);
  return haloed(SIGNS.DISPUTED, { x, y: y + SIGN_SIZE / 3 }, theme, {
    'font-size': SIGN_SIZE,
    'font-weight': 700,
    'text-anchor': 'middle',
    fill: colour,
  });
}
