import type { Facts, LinkFact } from './facts.ts';
import { linksBetween } from './hops.ts';
import type { Selection } from './selection.ts';

/** The actors at the ends of some links, each once. */
export function endsOf(facts: Facts, links: readonly string[]): string[] {
  return [...new Set(links.flatMap((id) => ends(facts.links.get(id))))];
}

/** The links that are selected, the latest to begin first. */
export function selectedLinks(facts: Facts, { links }: Selection): LinkFact[] {
  return links.flatMap((id) => facts.links.get(id) ?? []).sort(latestFirst);
}

/** The links in sight among the selected actors that are not selected themselves, the latest to begin first. */
export function linksAmongSelected(shown: readonly LinkFact[], { actors, links }: Selection): LinkFact[] {
  const selected = new Set(links);
  return linksBetween(shown, actors)
    .filter(({ id }) => !selected.has(id))
    .sort(latestFirst);
}

/** Undated links come last. */
function latestFirst(one: LinkFact, other: LinkFact): number {
  return (other.since ?? '').localeCompare(one.since ?? '') || one.id.localeCompare(other.id);
}

function ends(link: LinkFact | undefined): string[] {
  return link ? [link.from, link.to] : [];
}
