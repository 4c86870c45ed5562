import type { Joined } from './places.ts';

/** Whom each actor is linked to, each once, in the order of the links. */
export function neighboursOf(
  ids: Iterable<string>,
  links: readonly Joined[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map([...ids].map((id) => [id, new Set<string>()]));
  for (const { from, to } of links) {
    if (from === to || !neighbours.has(from) || !neighbours.has(to)) continue;
    neighbours.get(from)?.add(to);
    neighbours.get(to)?.add(from);
  }
  return neighbours;
}
