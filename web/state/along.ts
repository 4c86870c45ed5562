import { isActiveOn, otherEnd } from '../../core/model/link.ts';
import type { LinkKind } from '../../core/model/link-kinds.ts';
import type { Explorer } from './explorer.ts';
import type { LinkFact } from './facts.ts';
import { dayOfPicture } from './shown.ts';

/** A way to go from an actor: kinds of link and their direction as seen from it. */
export interface Along {
  kinds: readonly LinkKind[];
  direction: 'OUT' | 'IN' | 'BOTH';
}

/** How many links of an actor lead along a way to actors in the picture. */
export function shownAlong(explorer: Explorer, id: string, along: Along): number {
  return linksInPicture(explorer, id, along).length;
}

/** How many links of an actor are active on the picture's day and lead to actors in the picture. */
export function shownOnDay(explorer: Explorer, id: string): number {
  const day = dayOfPicture(explorer);
  return linksInPicture(explorer, id, undefined).filter((link) => isActiveOn(link, day)).length;
}

/** How many neighbours an actor's links along a way, or all of them, lead to in the picture. */
export function neighboursAlong(explorer: Explorer, id: string, along: Along | undefined): number {
  return new Set(linksInPicture(explorer, id, along).map((link) => otherEnd(link, id))).size;
}

function linksInPicture({ history, facts }: Explorer, id: string, along: Along | undefined): LinkFact[] {
  const there = new Set(history.present.actors.map((actor) => actor.id));
  return [...facts.links.values()].filter(
    (link) => leadsAlong(link, id, along) && there.has(otherEnd(link, id)),
  );
}

function leadsAlong(link: LinkFact, id: string, along: Along | undefined): boolean {
  if (link.from !== id && link.to !== id) return false;
  if (!along) return true;
  const fits = { OUT: link.from === id, IN: link.to === id, BOTH: true };
  return along.kinds.includes(link.kind) && fits[along.direction];
}
