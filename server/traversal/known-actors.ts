import type { Actor } from '../../core/model/actor.ts';
import { notFound } from '../errors.ts';
import type { GraphStore } from '../store/graph-store.ts';

/** The actors with these ids, in this order. Throws NOT_FOUND naming those that do not exist. */
export async function knownActors(store: GraphStore, ids: readonly string[]): Promise<Actor[]> {
  if (ids.length === 0) return [];
  const found = new Map((await store.actorsById(ids)).map((actor) => [actor.id, actor]));
  const unknown = ids.filter((id) => !found.has(id));
  if (unknown.length > 0) throw notFound('actor', unknown);
  return ids.flatMap((id) => found.get(id) ?? []);
}
