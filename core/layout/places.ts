import type { ActorKind } from '../model/actor-kinds.ts';
import type { Link } from '../model/link.ts';

export interface Place {
  x: number;
  y: number;
}

/** Where actors are, by id. Units: pixels at zoom 1, y downwards. */
export type Places = ReadonlyMap<string, Place>;

export type Joined = Pick<Link, 'from' | 'to'>;

/** What layouts know of an actor. */
export interface Body {
  id: string;
  kind: ActorKind;
  name: string;
  /** ISO 3166-1 alpha-2; null where it has none. */
  country: string | null;
}

/** Room for an actor with its label. */
export const CELL = { width: 148, height: 88 };

/** How much wider than high a picture should be, as screens are. */
export const ASPECT = 1.4;

export function middleOf(places: readonly Place[]): Place {
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, places.length), y: sum.y / Math.max(1, places.length) };
}

export function shifted(places: Places, by: Place): Places {
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]));
}

/** By code unit, so that the order is the same everywhere whatever the reader's language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
