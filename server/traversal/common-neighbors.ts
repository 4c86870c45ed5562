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

/** Hubs have many neighbours in common with each other, so that a few of the most linked mostly hold enough. */
const FIRST_LOOK = 250;

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
  const actors = await knownActors(store, await inCommon(store, ids, filter, first));
  const links = await store.linksAmong([...ids, ...actors.map(({ id }) => id)], {
    ...filter,
    actorKinds: null,
  });
  return actors.map((actor) => ({ actor, links: links.filter((link) => joins(link, actor.id, ids)) }));
}

/** Looks at the neighbours of the least linked of them, some first and all only if need be, who of them the others have. */
async function inCommon(
  store: GraphStore,
  ids: readonly string[],
  filter: LinkFilter,
  first: number,
): Promise<string[]> {
  const degrees = await store.degrees(ids);
  const [least = '', ...others] = [...ids].sort((a, b) => (degrees.get(a) ?? 0) - (degrees.get(b) ?? 0));
  for (const look of [FIRST_LOOK, Number.MAX_SAFE_INTEGER]) {
    const around = (await store.neighbors([least], filter, 'BOTH', look)).get(least) ?? [];
    const candidates = around.map(({ id }) => id);
    const shared = await store.neighborsAmong(others, candidates, filter, 'BOTH');
    const sets = [...shared.values()].map((list) => new Set(list.map(({ id }) => id)));
    const common = candidates.filter((id) => sets.every((set) => set.has(id)));
    if (common.length >= first || around.length < look) return common.slice(0, first);
  }
  return [];
}

function joins(link: Link, actor: string, ids: string[]): boolean {
  return (link.from === actor && ids.includes(link.to)) || (link.to === actor && ids.includes(link.from));
}
