import { otherEnd } from '../../core/model/link.ts';

interface Ends {
  from: string;
  to: string;
}

/** Everybody within so many hops of some actors over these links, themselves included. */
export function withinHops(links: readonly Ends[], starts: readonly string[], hops: number): Set<string> {
  const reached = new Set(starts);
  let frontier = new Set(starts);
  for (let hop = 0; hop < hops; hop += 1) {
    frontier = new Set(
      links.flatMap((link) =>
        [link.from, link.to].filter((end) => !reached.has(end) && frontier.has(otherEnd(link, end))),
      ),
    );
    for (const id of frontier) reached.add(id);
  }
  return reached;
}

/** Those of the actors that none of the links touches. */
export function unlinked(actors: readonly { id: string }[], links: readonly Ends[]): string[] {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  return actors.map(({ id }) => id).filter((id) => !linked.has(id));
}

/** The links with both ends among these actors. */
export function linksBetween<L extends Ends>(links: readonly L[], ids: readonly string[]): L[] {
  const chosen = new Set(ids);
  return links.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
}
