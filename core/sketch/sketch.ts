import { tenths } from '../drawing/drawing.ts';
import type { Spot } from '../drawing/line-geometry.ts';
import { cutTo } from '../drawing/type-setting.ts';
import { element } from '../exchange/xml.ts';
import type { ActorKind } from '../model/actor-kinds.ts';
import { degreesAmong } from '../model/degrees.ts';
import { LINK_FAMILIES, linkFamilies } from '../model/link-families.ts';
import { familyOf } from '../model/link-kinds.ts';
import { PALETTES, type Theme } from '../style/palette.ts';
import { ACTOR_SHAPES } from '../style/shapes.ts';
import { fitted } from './sketch-fit.ts';
import { FRAME, framed, haloed } from './sketch-frame.ts';
import { LABEL_SIZE, placeLabels } from './sketch-labels.ts';
import { legend, note } from './sketch-legend.ts';
import { linkLines, type SketchLink } from './sketch-lines.ts';
import { actorsOmitted, contents } from './sketch-words.ts';

interface SketchActor {
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
  /** True where there are still more, which nobody counted. */
  truncated: boolean;
}

const MOST_LABELS = 14;
const WIDEST_LABEL = 210;
/** Where marks may stand, and where their labels may. */
const MARKS = { left: 62, top: 28, right: FRAME.width - 62, bottom: 330 };
const LABELS = { left: 6, top: 4, right: FRAME.width - 6, bottom: 356 };

/** A small picture of part of the graph: shapes and colours by kind, lines by kind of link, names of the most linked. */
export function sketch({ title, language, theme, actors, links, omitted, truncated }: Sketch): string {
  const degrees = degreesAmong(links);
  const degree = ({ id }: SketchActor) => degrees.get(id) ?? 0;
  const spots = fitted(actors, MARKS, (actor) => radiusOf(degree(actor), actors.length));
  const named = [...actors].sort((one, other) => degree(other) - degree(one)).slice(0, MOST_LABELS);
  const names = named.map(({ name }) => name);
  return framed({
    title,
    description: contents(actors.length + omitted, links.length, names.join(', '), language),
    language,
    theme,
    content: [
      ...linkLines(links, spots, theme),
      ...actors.map((actor) => mark(actor, spots.get(actor.id), theme)),
      ...labelsOf(named, links, spots, theme),
      legend(familiesOf(links, language, theme), theme),
      omitted === 0 ? '' : note(actorsOmitted(omitted, truncated, language), theme),
    ],
  });
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
    return spot ? [{ text: cutTo(name, WIDEST_LABEL, LABEL_SIZE), spot }] : [];
  });
  const segments = links.flatMap((link) => {
    const [from, to] = [spots.get(link.from), spots.get(link.to)];
    return from && to ? [{ from, to }] : [];
  });
  return placeLabels(labels, [...spots.values()], segments, LABELS).map(({ text, anchor, ...place }) =>
    haloed(text, place, theme, { 'font-size': LABEL_SIZE, 'text-anchor': anchor }),
  );
}

function familiesOf(links: readonly SketchLink[], language: 'en' | 'it', theme: Theme) {
  const drawn = new Set(links.map(({ kind }) => familyOf(kind)));
  return linkFamilies
    .filter((family) => drawn.has(family))
    .map((family) => ({
      name: LINK_FAMILIES[family].name[language],
      colour: PALETTES[theme].links[family],
    }));
}
