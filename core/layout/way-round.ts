import { awayFromLine } from './lines.ts';
import type { Place } from './places.ts';

/** Somebody whom lines lead past. */
export interface Body extends Place {
  radius: number;
}

interface Bending {
  /** Between the bends that are tried. */
  step?: number;
  /** Of the length of the line: one that is bent further leads the eye astray. */
  most?: number;
  /** Whether there is room for a bend; by default for each. */
  isWithin?: (bend: number) => boolean;
}

const STEP = 24;
const MOST_BENT = 0.9;
const SAMPLES = 16;

/**
 * The least bend that leads past everybody, as how far the control point of the curve stands to the right of the middle;
 * none where the straight line does, or no bend would. The two ends may be among `all`.
 */
export function bendPast<One extends Body>(
  start: One,
  end: One,
  all: readonly One[],
  bending: Bending = {},
): number {
  return bendsPast(start, end, all, { ...bending, count: 1, apart: 0 })[0] ?? 0;
}

/**
 * The same for several lines, so far apart from each other: evenly about the straight line, or else about the nearest to
 * it where all of them lead past everybody; where that is nowhere, each as near as it can.
 */
export function bendsPast<One extends Body>(
  start: One,
  end: One,
  all: readonly One[],
  {
    count,
    apart,
    step = STEP,
    most = MOST_BENT,
    isWithin = () => true,
  }: Bending & { count: number; apart: number },
): number[] {
  const evenly = Array.from({ length: count }, (_, place) => (place - (count - 1) / 2) * apart);
  const widest = ((count - 1) * apart) / 2;
  const isBetween = (one: One, reach: number) =>
    one !== start && one !== end && awayFromLine(one, start, end, one.radius + reach) !== null;
  if (start === end) return evenly;
  if (evenly.every(isWithin) && !all.some((one) => isBetween(one, widest / 2))) return evenly;
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const furthest = length * most;
  const near = all
    .filter((one) => isBetween(one, (furthest + widest) / 2))
    .map((one) => seenFrom(start, end, length, one));
  const isFree = (bend: number) => isWithin(bend) && near.every((body) => isPast(body, bend, length));
  const bends = bendsUpTo(furthest, step);
  const middle = bends.find((bend) => evenly.every((aside) => isFree(bend + aside)));
  return middle === undefined
    ? eachByItself(evenly, bends.filter(isWithin), isFree, apart)
    : evenly.map((aside) => middle + aside);
}

/** To either side, the least first. */
function bendsUpTo(furthest: number, step: number): number[] {
  const count = Math.floor(furthest / step);
  return [
    0,
    ...Array.from({ length: count }, (_, place) => (place + 1) * step).flatMap((one) => [one, -one]),
  ];
}

/** Where no way is free for a line, it is at least on none of the others. */
function eachByItself(
  evenly: readonly number[],
  bends: readonly number[],
  isFree: (bend: number) => boolean,
  apart: number,
): number[] {
  const free = bends.filter(isFree);
  const chosen: number[] = [];
  for (const aside of evenly) {
    const isApart = (bend: number) => chosen.every((other) => Math.abs(other - bend) >= apart);
    chosen.push(free.find(isApart) ?? bends.find(isApart) ?? aside);
  }
  return chosen;
}

/** Somebody as seen from a line: how far along it, and how far to its right. */
interface Beside {
  along: number;
  aside: number;
  radius: number;
}

function seenFrom(start: Place, end: Place, length: number, one: Body): Beside {
  const [across, down] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const [x, y] = [one.x - start.x, one.y - start.y];
  return { along: x * across + y * down, aside: y * across - x * down, radius: one.radius };
}

/** Tried at those points of the curve that are near enough: it goes along the line evenly, and aside in a bow. */
function isPast({ along, aside, radius }: Beside, bend: number, length: number): boolean {
  if (bend === 0) return Math.abs(aside) >= radius;
  const first = Math.max(1, Math.ceil(((along - radius) / length) * SAMPLES));
  const last = Math.min(SAMPLES - 1, Math.floor(((along + radius) / length) * SAMPLES));
  for (let sample = first; sample <= last; sample += 1) {
    const part = sample / SAMPLES;
    const bow = 2 * part * (1 - part) * bend;
    if ((along - part * length) ** 2 + (aside - bow) ** 2 < radius ** 2) return false;
  }
  return true;
}
