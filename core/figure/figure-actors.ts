import { circlePath, linesPath, type Mark } from '../drawing/drawing.ts';
import type { Spot } from '../drawing/line-geometry.ts';
import type { ActorKind } from '../model/actor-kinds.ts';
import type { Palette } from '../style/palette.ts';
import { ACTOR_SHAPES } from '../style/shapes.ts';
import type { FigureActor } from './figure-scene.ts';

/** Smaller marks have no room for the two letters of a country. */
const LEAST_WITH_CODE = 9;
const CODE_SIZE = 0.8;

/** An actor: shape and colour by kind, with the letters of its country where they find room. */
export function actorMark({ id, kind, label, code }: FigureActor, spot: Spot, palette: Palette): Mark {
  const { x, y, radius } = spot;
  const shape = actorShape(kind, spot, palette);
  const size = radius * CODE_SIZE;
  const letters: Mark[] =
    code === undefined || radius < LEAST_WITH_CODE || kind === 'Person'
      ? []
      : [
          {
            type: 'text',
            x,
            y: y + size * 0.36,
            text: code,
            size,
            weight: 700,
            anchor: 'middle',
            fill: palette.surface.paper,
          },
        ];
  return { type: 'group', actor: id, label, marks: [shape, ...letters] };
}

export function actorShape(kind: ActorKind, { x, y, radius }: Spot, palette: Palette): Mark {
  const d =
    kind === 'Company'
      ? circlePath(x, y, radius * 0.96)
      : linesPath(
          ACTOR_SHAPES[kind].map(([right, down]) => ({ x: x + right * radius, y: y + down * radius })),
          true,
        );
  return {
    type: 'path',
    d,
    fill: palette.actors[kind],
    stroke: palette.surface.paper,
    strokeWidth: 1.5,
  };
}
