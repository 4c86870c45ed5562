import { element, escaped } from '../exchange/xml.ts';
import type { ActorKind } from '../model/actor-kinds.ts';
import { LINK_FAMILIES, linkFamilies } from '../model/link-families.ts';
import { familyOf } from '../model/link-kinds.ts';
import { PALETTES, type Theme } from './palette.ts';
import { ACTOR_SHAPES } from './shapes.ts';
import { fitted } from './sketch-fit.ts';
import { FRAME, framed, haloed, tenths } from './sketch-frame.ts';
import { LABEL_SIZE, placeLabels } from './sketch-labels.ts';
import { linkLines, type SketchLink, type Spot } from './sketch-lines.ts';
import { SKETCH_WORDS } from './sketch-words.ts';
import { shortened, textWidth } from './text-width.ts';

export interface SketchActor {
  id: string;
  kind: ActorKind;
  name: string;
  /** Where a layout put it, in units of its own. */
  x: number;
  y: number;
}

export interface Sketch {
  title: string;
  language: 'en' | 'it';
  theme: Theme;
  actors: readonly SketchActor[];
  /** Both ends are among the actors. */
  links: readonly SketchLink[];
  /** How many actors of the answer are left out. */
  omitted: number;
}

const MOST_LABELS = 14;
const LONGEST_LABEL = 26;
const SMALL = 13;
/** Where marks may stand, and where their labels may. */
const MARKS = { left: 52, top: 26, right: FRAME.width - 52, bottom: 330 };
const LABELS = { left: 6, top: 4, right: FRAME.width - 6, bottom: 356 };
const LEGEND_LINE = 376;
const OMITTED_LINE = 393;

/** A small picture of part of the graph: shapes and colours by kind, lines by kind of link, names of the most linked. */
export function sketch({ title, language, theme, actors, links, omitted }: Sketch): string {
  const degrees = degreesOf(links);
  const degree = ({ id }: SketchActor) => degrees.get(id) ?? 0;
  const spots = fitted(actors, MARKS, (actor) => radiusOf(degree(actor), actors.length));
  const named = [...actors].sort((one, other) => degree(other) - degree(one)).slice(0, MOST_LABELS);
  return framed({
    title,
    description: descriptionOf(named, actors.length + omitted, links.length, language),
    language,
    theme,
    content: [
      ...linkLines(links, spots, theme),
      ...actors.map((actor) => mark(actor, spots.get(actor.id), theme)),
      ...labelsOf(named, links, spots, theme),
      legend(links, language, theme),
      omitted === 0 ? '' : note(SKETCH_WORDS.omitted[language](omitted), theme),
    ],
  });
}

function degreesOf(links: readonly SketchLink[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of links) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/** Many marks are small ones; the more links, the larger. */
function radiusOf(degree: number, actors: number): number {
  const least = actors <= 12 ? 10 : actors <= 30 ? 8 : 6;
  return least + Math.min(Math.sqrt(degree), 4) * 1.4;
}

function mark({ kind }: SketchActor, spot: Spot | undefined, theme: Theme): string {
  if (!spot) return '';
  const { x, y, radius } = spot;
  const corners = ACTOR_SHAPES[kind].map(
    ([across, down]) => `${tenths(x + across * radius)},${tenths(y + down * radius)}`,
  );
  const { actors, surface } = PALETTES[theme];
  return element('polygon', {
    points: corners.join(' '),
    fill: actors[kind],
    stroke: surface.paper,
    'stroke-width': 1.5,
  });
}

function labelsOf(
  named: readonly SketchActor[],
  links: readonly SketchLink[],
  spots: ReadonlyMap<string, Spot>,
  theme: Theme,
): string[] {
  const labels = named.flatMap(({ id, name }) => {
    const spot = spots.get(id);
    return spot ? [{ text: shortened(name, LONGEST_LABEL), spot }] : [];
  });
  const segments = links.flatMap((link) => {
    const [from, to] = [spots.get(link.from), spots.get(link.to)];
    return from && to ? [{ from, to }] : [];
  });
  return placeLabels(labels, [...spots.values()], segments, LABELS).map(({ text, anchor, ...place }) =>
    haloed(text, place, theme, { 'font-size': LABEL_SIZE, 'text-anchor': anchor }),
  );
}

/** The families of link that are drawn, as far as there is room. */
function legend(links: readonly SketchLink[], language: 'en' | 'it', theme: Theme): string {
  const { links: colours, surface } = PALETTES[theme];
  const drawn = new Set(links.map(({ kind }) => familyOf(kind)));
  let x = LABELS.left + 6;
  const parts: string[] = [];
  for (const family of linkFamilies.filter((one) => drawn.has(one))) {
    const name = LINK_FAMILIES[family].name[language];
    const width = 22 + textWidth(name, SMALL);
    if (x + width > LABELS.right) break;
    parts.push(
      element('path', {
        d: `M${tenths(x)} ${LEGEND_LINE - 4}h16`,
        stroke: colours[family],
        'stroke-width': 2.4,
      }),
      element('text', { x: tenths(x + 22), y: LEGEND_LINE }, escaped(name)),
    );
    x += width + 14;
  }
  return parts.length === 0 ? '' : element('g', { fill: surface.muted, 'font-size': SMALL }, parts.join(''));
}

function note(text: string, theme: Theme): string {
  return element(
    'text',
    { x: LABELS.left + 6, y: OMITTED_LINE, fill: PALETTES[theme].surface.muted, 'font-size': SMALL },
    escaped(text),
  );
}

function descriptionOf(
  named: readonly SketchActor[],
  actors: number,
  links: number,
  language: 'en' | 'it',
): string {
  const names = named.map(({ name }) => name).join(', ');
  return actors === 0
    ? SKETCH_WORDS.nothing[language]
    : SKETCH_WORDS.contents[language](actors, links, names);
}
