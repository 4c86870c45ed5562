import type { Link } from '../../core/model/link.ts';
import type { PlacedActor } from '../../core/view/state.ts';

export type Joined = Pick<Link, 'from' | 'to'>;
export type Places = ReadonlyMap<string, { x: number; y: number }>;

export function isPlaced(actor: PlacedActor): actor is PlacedActor & { x: number; y: number } {
  return actor.x !== undefined && actor.y !== undefined;
}
