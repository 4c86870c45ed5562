import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import { badInput } from '../errors.ts';
import type { LinkFilter } from '../store/filters.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { knownActors } from './known-actors.ts';

export interface ActorInCommon {
  actor: Actor;
  /** The links that join it to the actors asked about. */
  links: Link[];
}

/** The actors linked to every one of those asked about: most links in the graph first, then by id. */
export async function commonNeighbors(
  store: GraphStore,
  asked: readonly string[],
  filter: LinkFilter,
  first: number,
): Promise<ActorInCommon[]> {
  const ids = [...new Set(asked)];
  if (ids.length < 2) throw badInput('ids: name at least two different actors');
  await knownActors(store, ids);
  const neighbors = await store.neighbors(ids, filter, 'BOTH', Number.MAX_SAFE_INTEGER);
  const [smallest = [], ...others] = ids
    .map((id) => neighbors.get(id) ?? [])
    .sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list.map(({ id }) => id)));
  const common = smallest.filter(({ id }) => sets.every((set) => set.has(id))).slice(0, first);
  const actors = await knownActors(
    store,
    common.map(({ id }) => id),
  );
  const links = await store.linksAmong([...ids, ...actors.map(({ id }) => id)], {
    ...filter,
    actorKinds: null,
  });
  return actors.map((actor) => ({ actor, links: links.filter((link) => joins(link, actor.id, ids)) }));
}

function joins(link: Link, actor: string, ids: string[]): boolean {
  return (link.from === actor && ids.includes(link.to)) || (link.to === actor && ids.includes(link.from));
}
