import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import { otherEnd } from '../../core/model/link.ts';
import type { LinkFilter } from '../store/filters.ts';
import type { Direction, GraphStore } from '../store/graph-store.ts';
import { knownActors } from './known-actors.ts';

export interface Subgraph {
  actors: Actor[];
  links: Link[];
  /** Actors whose links were not all followed, though the question asked for it. */
  omitted: { actor: Actor; count: number }[];
}

export interface NeighborhoodQuestion {
  of: readonly string[];
  depth: number;
  filter: LinkFilter;
  direction: Direction;
  /** Of the actors besides those asked for. */
  limit: number;
}

/**
 * The actors within `depth` hops and all links among them. Where the limit does not hold all, the actors of a hop take
 * turns in bringing their neighbours, so that a hub does not starve the others. Throws NOT_FOUND for unknown actors.
 */
export async function neighborhood(store: GraphStore, question: NeighborhoodQuestion): Promise<Subgraph> {
  const { depth, filter, direction } = question;
  const of = [...new Set(question.of)];
  const found = new Set(of);
  const rows = [knownActors(store, of)];
  const followed: string[] = [];
  let room = question.limit;
  let frontier = of;
  for (let hop = 0; hop < depth && frontier.length > 0; hop++) {
    followed.push(...frontier);
    // Who they are is asked while the next are looked for.
    const [newcomers] = await Promise.all([
      room === 0 ? [] : nextHop(store, frontier, question, new Set(found), room),
      rows.at(-1),
    ]);
    rows.push(knownActors(store, newcomers));
    for (const id of newcomers) found.add(id);
    room -= newcomers.length;
    frontier = newcomers;
  }
  const [links, ...actors] = await Promise.all([
    store.linksAmong([...found], { ...filter, actorKinds: null }),
    ...rows,
  ]);
  const chosen = new Map(actors.flat().map((actor) => [actor.id, actor]));
  const omitted = room > 0 ? [] : await countOmitted(store, followed, chosen, links, filter, direction);
  return { actors: [...chosen.values()], links, omitted };
}

async function nextHop(
  store: GraphStore,
  frontier: string[],
  { filter, direction }: NeighborhoodQuestion,
  seen: Set<string>,
  room: number,
): Promise<string[]> {
  const neighbors = await store.neighbors(frontier, filter, direction, seen.size + room);
  const queues = frontier.map((id) => (neighbors.get(id) ?? []).map((neighbor) => neighbor.id));
  return takeTurns(queues, seen, room);
}

/** Takes from each queue in turn what has not been taken yet, until there is no room left. */
function takeTurns(queues: readonly string[][], seen: Set<string>, room: number): string[] {
  const taken: string[] = [];
  let waiting = queues.map((queue) => queue.values());
  while (waiting.length > 0) {
    waiting = waiting.filter((queue) => {
      if (taken.length === room) return false;
      for (const id of queue) {
        if (seen.has(id)) continue;
        seen.add(id);
        taken.push(id);
        return true;
      }
      return false;
    });
  }
  return taken;
}

async function countOmitted(
  store: GraphStore,
  followed: string[],
  chosen: Map<string, Actor>,
  links: Link[],
  filter: LinkFilter,
  direction: Direction,
): Promise<Subgraph['omitted']> {
  const order = { field: 'SINCE', direction: 'DESC' } as const;
  const pages = await store.linksOf(followed, filter, direction, order, {
    first: 1,
    after: null,
    withTotal: true,
  });
  return followed.flatMap((id) => {
    const actor = chosen.get(id);
    const shown = links.filter((link) => isFollowed(link, id, chosen, filter, direction)).length;
    const count = (pages.get(id)?.totalCount ?? 0) - shown;
    return actor && count > 0 ? [{ actor, count }] : [];
  });
}

/** Whether a link is one of those that the question wanted followed from an actor. */
function isFollowed(
  link: Link,
  actor: string,
  chosen: Map<string, Actor>,
  filter: LinkFilter,
  direction: Direction,
): boolean {
  const outward = link.from === actor;
  if (!outward && link.to !== actor) return false;
  if (direction !== 'BOTH' && (direction === 'OUT') !== outward) return false;
  const far = chosen.get(otherEnd(link, actor));
  return far !== undefined && (filter.actorKinds === null || filter.actorKinds.includes(far.kind));
}
