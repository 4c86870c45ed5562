import { otherEnd } from '../../core/model/link.ts';
import type { PlacedActor } from '../../core/view/state.ts';
import { type Facts, linksAmong } from './facts.ts';

export function isExpanded(actors: readonly PlacedActor[], id: string): boolean {
  return actors.some(({ broughtBy }) => broughtBy === id);
}

/**
 * What goes when some actors are collapsed: what their expansion brought, unless something else holds it. Pins hold, so
 * does having been expanded, and so does a link to another expanded actor.
 */
export function collapsing(actors: readonly PlacedActor[], facts: Facts, ids: readonly string[]): string[] {
  const expanded = new Set(actors.flatMap(({ broughtBy }) => (broughtBy === undefined ? [] : [broughtBy])));
  const links = linksAmong(facts, new Set(actors.map((actor) => actor.id)));
  const isHeld = (actor: string) =>
    links.some((link) => {
      if (link.from !== actor && link.to !== actor) return false;
      const other = otherEnd(link, actor);
      return !ids.includes(other) && expanded.has(other);
    });
  const isBrought = ({ broughtBy }: PlacedActor) => broughtBy !== undefined && ids.includes(broughtBy);
  return actors
    .filter((actor) => isBrought(actor) && !actor.pinned && !expanded.has(actor.id) && !isHeld(actor.id))
    .map((actor) => actor.id);
}
