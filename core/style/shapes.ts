import type { ActorKind } from '../model/actor-kinds.ts';

export type Point = readonly [x: number, y: number];

/** The outline of each kind of actor, in a square from −1 to 1, y downwards. The kind is told by shape as well as by colour. */
export const ACTOR_SHAPES: Record<ActorKind, readonly Point[]> = {
  Company: regular(40, 0.96),
  GovernmentBody: pediment(),
  Country: regular(6, 1, 0),
  Person: bust(),
  Organization: barrel(),
  Product: [
    [-0.86, -0.86],
    [0.86, -0.86],
    [0.86, 0.86],
    [-0.86, 0.86],
  ],
  AiModel: regular(4, 1.08),
  Technology: regular(8, 1, Math.PI / 8),
  Policy: [
    [-0.76, -1],
    [0.26, -1],
    [0.76, -0.5],
    [0.76, 1],
    [-0.76, 1],
  ],
  Facility: regular(5, 1.04),
};

function regular(corners: number, radius: number, turn = -Math.PI / 2): Point[] {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** A gable on a block: a public building seen from the front. */
function pediment(): Point[] {
  return [
    [0, -1],
    [1, -0.36],
    [1, -0.12],
    [0.8, -0.12],
    [0.8, 0.68],
    [1, 0.68],
    [1, 0.94],
    [-1, 0.94],
    [-1, 0.68],
    [-0.8, 0.68],
    [-0.8, -0.12],
    [-1, -0.12],
    [-1, -0.36],
  ];
}

/** Head and shoulders as one outline. */
function bust(): Point[] {
  const head = arc(0, -0.48, 0.5, 0.5, Math.PI * 0.68, Math.PI * 2.32, 18);
  const shoulders = arc(0, 0.94, 0.92, 0.88, Math.PI * 1.66, Math.PI * 2, 7);
  const otherShoulder = arc(0, 0.94, 0.92, 0.88, Math.PI, Math.PI * 1.34, 7);
  return [...head, ...shoulders, ...otherShoulder];
}

function barrel(): Point[] {
  return [
    ...arc(0, -0.62, 0.82, 0.34, Math.PI, Math.PI * 2, 12),
    ...arc(0, 0.62, 0.82, 0.34, 0, Math.PI, 12),
  ];
}

function arc(x: number, y: number, width: number, height: number, from: number, to: number, steps: number) {
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = from + ((to - from) * step) / steps;
    return [x + width * Math.cos(angle), y + height * Math.sin(angle)];
  });
}
