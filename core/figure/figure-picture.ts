import { type Box, boxRound, widthOfBox } from '../drawing/box.ts';
import type { Mark } from '../drawing/drawing.ts';
import type { Palette } from '../style/palette.ts';
import { actorMark } from './figure-actors.ts';
import { fitted } from './figure-fit.ts';
import { figureLines } from './figure-lines.ts';
import { type NameToPlace, placeNames } from './figure-names.ts';
import type { FigureScene } from './figure-scene.ts';
import { placeSigns } from './line-signs.ts';

/** The graph itself, without what stands round it. */
export interface Picture {
  marks: Mark[];
  /** Actors whose names found no room. */
  unnamed: number;
  /** Several links of two actors are drawn as one line. */
  isBundled: boolean;
}

/** From so many on, links of the same two actors are one line with a number. */
const CROWDED_LINKS = 160;
/** Among so many actors the most linked are named in bold, for the eye to begin with. */
const CROWD = 60;
const HUBS = 12;
/** So many of them are named even where a line must lead to the name, in pictures of this width. */
const WANTED = 30;
const LARGE = 560;
/** Marks as large as this have lines of full size. */
const FULL_RADIUS = 10.5;

/** Lines under marks under names; what is most linked is named first. */
export function pictureMarks(scene: FigureScene, box: Box, palette: Palette): Picture {
  const { actors, links } = scene;
  const { spots, base } = fitted(actors, box);
  const isCrowded = links.length >= CROWDED_LINKS;
  const size = Math.min(1, Math.max(0.5, base / FULL_RADIUS));
  const lines = figureLines(links, spots, {
    palette,
    size,
    isBundled: isCrowded,
    within: box,
    strength: isCrowded ? Math.max(0.5, Math.sqrt(CROWDED_LINKS / links.length) * 0.85) : 1,
  });
  const marks = [...spots.values()].map(({ x, y, radius }) => boxRound(x, y, radius, radius));
  const { paper, ink } = palette.surface;
  const signs = placeSigns(
    lines.flatMap(({ sign }) => sign ?? []),
    { paper, size, marks },
  );
  const placed = placeNames(namesOf(scene, spots, widthOfBox(box) >= LARGE), {
    size: nameSize(actors.length, box),
    ink,
    paper,
    within: box,
    taken: [...marks, ...signs.map((sign) => sign.box)],
    ways: lines.map(({ way }) => way),
    heads: lines.flatMap(({ head }) => head ?? []),
  });
  return {
    marks: [
      ...lines.map(({ mark }) => mark),
      ...actors.flatMap((actor) => {
        const spot = spots.get(actor.id);
        return spot ? [actorMark(actor, spot, palette)] : [];
      }),
      ...signs.map(({ link, marks: written }): Mark => ({ type: 'group', link, marks: written })),
      ...placed.marks,
    ],
    unnamed: placed.unnamed,
    isBundled: lines.length < links.length,
  };
}

/** Whom a difference of two days is about comes first, then the most linked. */
function namesOf(
  { actors, links }: FigureScene,
  spots: ReadonlyMap<string, NameToPlace['spot']>,
  isLarge: boolean,
) {
  const changed = new Set(
    links
      .filter(({ change }) => change === 'BEGAN' || change === 'ENDED')
      .flatMap(({ from, to }) => [from, to]),
  );
  const rank = (id: string) => (changed.has(id) ? 0 : 1);
  return [...actors]
    .sort(
      (one, other) =>
        rank(one.id) - rank(other.id) || other.degree - one.degree || (one.id < other.id ? -1 : 1),
    )
    .flatMap(({ id, name, lang }, place): NameToPlace[] => {
      const spot = spots.get(id);
      const weight = actors.length > CROWD && place < HUBS ? 700 : 400;
      const isWanted = isLarge && (actors.length <= CROWD || place < WANTED);
      return spot ? [{ id, text: name, weight, isWanted, ...(lang !== undefined && { lang }), spot }] : [];
    });
}

/** The more there is, the smaller it is written; never too small to be read. */
function nameSize(actors: number, { left, right }: Box): number {
  const most = right - left < 420 ? 11 : 12.5;
  return Math.min(most, actors <= 30 ? 12.5 : actors <= 70 ? 11.5 : actors <= 140 ? 10.5 : 10);
}
