import { element } from '../exchange/xml.ts';
import { familyOf, type LinkKind } from '../model/link-kinds.ts';
import { bendRound, bent, type Point, type Spot, towards } from './line-geometry.ts';
import { DASHES, DISPUTED_DASH, type Head, LINE_STYLES, SIGNS } from './lines.ts';
import { PALETTES, type Theme } from './palette.ts';
import { haloed, tenths } from './sketch-frame.ts';

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
const DASH_SCALE = 0.8;
const SIGN_SIZE = 15;

/** The links as lines with their heads; several between the same two actors bend apart. */
export function linkLines(
  links: readonly SketchLink[],
  spots: ReadonlyMap<string, Spot>,
  theme: Theme,
): string[] {
  const bundles = new Map<string, SketchLink[]>();
  for (const link of links) {
    const ends = [link.from, link.to].sort().join(' ');
    bundles.set(ends, [...(bundles.get(ends) ?? []), link]);
  }
  const marks = [...spots.values()];
  return [...bundles.values()].flatMap((bundle) => {
    const drawn = bundle.slice(0, MOST_PARALLEL);
    return drawn.flatMap((link, place) => {
      const [from, to] = [spots.get(link.from), spots.get(link.to)];
      if (!from || !to) return [];
      // Bends are counted from the end that comes first in the alphabet, so that opposite links don't meet.
      const side = link.from < link.to ? 1 : -1;
      const bend =
        drawn.length === 1
          ? bendRound(from, to, marks)
          : side * (place - (drawn.length - 1) / 2) * PARALLEL_STEP;
      return [lineOf(link, from, to, bend, theme)];
    });
  });
}

function lineOf(link: SketchLink, from: Spot, to: Spot, bend: number, theme: Theme): string {
  const colour = PALETTES[theme].links[familyOf(link.kind)];
  const { dash, head, width } = LINE_STYLES[link.kind];
  const middle = bent(from, to, bend);
  const tip = towards(to, middle, to.radius + AIR);
  const end = towards(to, middle, to.radius + AIR + (head === 'none' ? 0 : head === 'bar' ? 1 : HEAD - 2));
  const start = towards(from, middle, from.radius + AIR);
  const strokes = link.disputed ? DISPUTED_DASH : DASHES[dash];
  const path = element('path', {
    d: `M${at(start)}Q${at(middle)} ${at(end)}`,
    fill: 'none',
    'stroke-width': width,
    'stroke-dasharray':
      strokes.length === 0 ? undefined : strokes.map((length) => tenths(length * DASH_SCALE)).join(' '),
  });
  const turn = tenths((Math.atan2(to.y - middle.y, to.x - middle.x) * 180) / Math.PI);
  const mark = element('g', { transform: `translate(${at(tip)}) rotate(${turn})` }, headOf(head));
  const strength = link.disputed ? 1 : 0.8;
  const line = element(
    'g',
    {
      stroke: colour,
      fill: colour,
      opacity: tenths(link.ended ? strength / 2 : strength),
    },
    head === 'none' ? path : path + mark,
  );
  return link.disputed ? line + sign(start, middle, end, colour, theme) : line;
}

/** Drawn with its tip at the origin, pointing right. */
function headOf(head: Head): string {
  switch (head) {
    case 'arrow':
      return element('path', { d: `M0 0L-${HEAD}-4v8z`, stroke: 'none' });
    case 'open':
      return element('path', { d: `M-${HEAD}-4L0 0L-${HEAD} 4`, fill: 'none', 'stroke-width': 1.6 });
    case 'bar':
      return element('path', { d: 'M-1-6v12', 'stroke-width': 2.6 });
    case 'diamond':
      return element('path', { d: `M0 0L-${HEAD / 2}-4L-${HEAD} 0L-${HEAD / 2} 4z`, stroke: 'none' });
    case 'dot':
      return element('circle', { cx: -3.5, r: 3.5, stroke: 'none' });
    case 'none':
      return '';
  }
}

function sign(start: Point, middle: Point, end: Point, colour: string, theme: Theme): string {
  const x = (start.x + 2 * middle.x + end.x) / 4;
  const y = (start.y + 2 * middle.y + end.y) / 4;
  return haloed(SIGNS.DISPUTED, { x, y: y + SIGN_SIZE / 3 }, theme, {
    'font-size': SIGN_SIZE,
    'font-weight': 700,
    'text-anchor': 'middle',
    fill: colour,
  });
}

function at({ x, y }: Point): string {
  return `${tenths(x)} ${tenths(y)}`;
}
