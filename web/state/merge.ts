import type { PlacedActor } from '../../core/view/state.ts';

/** Room between two pictures that have no actor in common, in pixels at zoom 1. */
const GAP = 160;

/**
 * The actors of another picture that are not in this one, shifted as a whole: so that the actors in common lie on each
 * other as well as they can, or else to the right of everything. Nobody in this picture moves.
 */
export function newcomersFrom(present: readonly PlacedActor[], other: readonly PlacedActor[]): PlacedActor[] {
  const there = new Map(present.map((actor) => [actor.id, actor]));
  const newcomers = other.filter(({ id }) => !there.has(id));
  const { x, y } = shift(there, other);
  const ids = new Set([...there.keys(), ...newcomers.map(({ id }) => id)]);
  return newcomers.map(({ broughtBy, ...actor }) => ({
    ...actor,
    ...(actor.x !== undefined && actor.y !== undefined && { x: actor.x + x, y: actor.y + y }),
    ...(broughtBy !== undefined && ids.has(broughtBy) && { broughtBy }),
  }));
}

function shift(there: ReadonlyMap<string, PlacedActor>, other: readonly PlacedActor[]): Point {
  const pairs = other.flatMap((actor) => {
    const [here, elsewhere] = [pointOf(there.get(actor.id)), pointOf(actor)];
    return here && elsewhere ? [{ x: here.x - elsewhere.x, y: here.y - elsewhere.y }] : [];
  });
  if (pairs.length > 0) return middle(pairs);
  const [ours, theirs] = [boxOf([...there.values()]), boxOf(other)];
  if (!ours || !theirs) return { x: 0, y: 0 };
  return { x: Math.round(ours.right + GAP - theirs.left), y: Math.round(ours.middle - theirs.middle) };
}

interface Point {
  x: number;
  y: number;
}

function pointOf(actor: PlacedActor | undefined): Point | null {
  return actor?.x === undefined || actor.y === undefined ? null : { x: actor.x, y: actor.y };
}

function middle(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }));
  return { x: Math.round(sum.x / points.length), y: Math.round(sum.y / points.length) };
}

function boxOf(actors: readonly PlacedActor[]): { left: number; right: number; middle: number } | null {
  const points = actors.flatMap((actor) => pointOf(actor) ?? []);
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    middle: (Math.min(...ys) + Math.max(...ys)) / 2,
  };
}
