import type { Link } from '../model/link.ts';

/**
 * A kind for each edge that no other edge between its ends has: the link's kind, numbered from the second on. Gephi
 * makes one edge of those that share kind and ends.
 */
export function edgeKinds(links: readonly Link[]): Map<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    links.map(({ id, kind, from, to }) => {
      const same = JSON.stringify([kind, from, to]);
      const count = (counts.get(same) ?? 0) + 1;
      counts.set(same, count);
      return [id, count === 1 ? kind : `${kind} ${count}`];
    }),
  );
}
