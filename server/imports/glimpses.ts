import type { Link } from '../../core/model/link.ts';
import type { GraphStore } from '../store/graph-store.ts';

const LINKS = 8;
export const MOST_GLIMPSED = 2 * LINKS;

/** Some actors of each import to look at: the ends of a few of its links, else a few of its actors. */
export async function glimpses(store: GraphStore, names: readonly string[]): Promise<Map<string, string[]>> {
  const [links, actors] = await Promise.all([
    store.importedIds(names, 'LINK', LINKS),
    store.importedIds(names, 'ACTOR', LINKS),
  ]);
  const rows = await store.linksById([...links.values()].flat());
  const byId = new Map(rows.map((link) => [link.id, link]));
  return new Map(names.map((name) => [name, glimpse(links.get(name) ?? [], actors.get(name) ?? [], byId)]));
}

function glimpse(
  links: readonly string[],
  actors: readonly string[],
  byId: ReadonlyMap<string, Link>,
): string[] {
  const ends = links.flatMap((id) => {
    const link = byId.get(id);
    return link ? [link.from, link.to] : [];
  });
  return ends.length > 0 ? [...new Set(ends)] : [...actors];
}
