import type { Box } from './box.ts';
import type { Mark } from './drawing.ts';
import { actorMark } from './figure-actors.ts';
import { fitted } from './figure-fit.ts';
import { type FigureLine, figureLines } from './figure-lines.ts';
import { type NameToPlace, placeNames } from './figure-names.ts';
import type { FigureScene } from './figure-scene.ts';
import type { Palette } from './palette.ts';
import { widthOf } from './type-setting.ts';

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

/** Lines under marks under names; what is most linked is named first. */
export function pictureMarks(scene: FigureScene, box: Box, palette: Palette): Picture {
  const { actors, links } = scene;
  const spots = fitted(actors, box);
  const isBundled = links.length > CROWDED_LINKS;
  const size = sizeFor(actors.length);
  const lines = figureLines(links, spots, { palette, size: size.line, isBundled });
  const byDegree = [...actors].sort(
    (one, other) => other.degree - one.degree || (one.id < other.id ? -1 : 1),
  );
  const names = byDegree.flatMap(({ id, name }): NameToPlace[] => {
    const spot = spots.get(id);
    return spot ? [{ text: name, spot }] : [];
  });
  const marks = [...spots.values()].map(({ x, y, radius }) => boxRound(x, y, radius, radius));
  const placed = placeNames(names, {
    ...{ size: size.name, ink: palette.surface.ink, paper: palette.surface.paper },
    taken: [...marks, ...lines.flatMap(signBox)],
    ways: lines.map(({ way }) => way),
    within: box,
  });
  return {
    marks: [
      ...lines.flatMap((line) => line.marks),
      ...actors.flatMap((actor) => {
        const spot = spots.get(actor.id);
        return spot ? [actorMark(actor, spot, palette)] : [];
      }),
      ...lines.flatMap(({ sign }) => (sign ? [sign] : [])),
      ...placed.marks,
    ],
    unnamed: placed.unnamed,
    isBundled: isBundled && lines.length < links.length,
  };
}

/** The more there is, the smaller it is drawn; never too small to be read. */
function sizeFor(actors: number): { line: number; name: number } {
  if (actors <= 30) return { line: 1, name: 12.5 };
  if (actors <= 70) return { line: 0.85, name: 11.5 };
  return actors <= 140 ? { line: 0.7, name: 10.5 } : { line: 0.6, name: 9.5 };
}

function signBox({ sign }: FigureLine): Box[] {
  if (!sign) return [];
  const half = widthOf(sign.text, sign.size, 700) / 2;
  return [boxRound(sign.x, sign.y - sign.size * 0.36, half, sign.size * 0.45)];
}

function boxRound(x: number, y: number, right: number, down: number): Box {
  return { left: x - right, top: y - down, right: x + right, bottom: y + down };
}
