import { otherEnd } from '../../core/model/link.ts';
import { fetchNeighbourPage } from '../api/neighbour-page.ts';
import { fetchNeighborhood } from '../api/subgraphs.ts';
import { MOST_AT_ONCE, neighboursHeld, type Question } from '../state/expansion.ts';
import type { Explorer } from '../state/explorer.ts';
import type { LinkFact } from '../state/facts.ts';

/** Somebody who is not in the picture yet, and whose neighbour it is. */
export interface Newcomer {
  id: string;
  broughtBy: string;
}

/** Neighbours of some actors that are not in the picture yet, at most `limit`, those with most links first. */
export async function fetchNewcomers(
  explorer: Explorer,
  ids: readonly string[],
  question: Question,
  limit: number,
  signal: AbortSignal,
): Promise<Newcomer[]> {
  const there = new Set([...explorer.history.present.actors.map(({ id }) => id), ...ids]);
  // The API counts those already shown too, so that more are asked for on top of these.
  const asked = neighboursHeld(explorer, ids) + limit;
  const { actors, links } = await fetchNeighborhood(
    { of: [...ids], ...question, limit: Math.min(asked, MOST_AT_ONCE) },
    signal,
  );
  const found = [...actors.keys()]
    .filter((id) => !there.has(id))
    .flatMap((id) => broughtBy(id, ids, [...links.values()]));
  if (asked <= MOST_AT_ONCE || found.length >= limit) return found.slice(0, limit);
  for (const { id } of found) there.add(id);
  return [...found, ...(await fetchRest(ids, question, there, limit - found.length, signal))];
}

/** A neighbourhood holds so many and no more; whoever has more neighbours is read by the page of its links. */
async function fetchRest(
  ids: readonly string[],
  question: Question,
  there: ReadonlySet<string>,
  limit: number,
  signal: AbortSignal,
): Promise<Newcomer[]> {
  const found = new Map<string, Newcomer>();
  for (const id of ids) {
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof fetchNeighbourPage>> = await fetchNeighbourPage(
        { id, ...question, after },
        signal,
      );
      for (const other of page.ids)
        if (!there.has(other) && !found.has(other)) found.set(other, { id: other, broughtBy: id });
      after = page.next;
    } while (after !== null && found.size < limit);
  }
  return [...found.values()].slice(0, limit);
}

function broughtBy(id: string, ids: readonly string[], links: readonly LinkFact[]): Newcomer[] {
  const neighbours = links
    .filter(({ from, to }) => from === id || to === id)
    .map((link) => otherEnd(link, id));
  const bringer = ids.find((candidate) => neighbours.includes(candidate));
  return bringer === undefined ? [] : [{ id, broughtBy: bringer }];
}
