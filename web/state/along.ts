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

/** One row of an actor's link counts. */
export interface Way {
  kind: LinkKind;
  direction: Along['direction'];
}

/** Ways gathered into as few questions as the API needs: the kinds followed both ways, outwards and inwards. */
export function gathered(ways: readonly Way[]): Along[] {
  const follows = (kind: LinkKind, direction: Along['direction']) =>
    ways.some((way) => way.kind === kind && (way.direction === direction || way.direction === 'BOTH'));
  const kinds = [...new Set(ways.map(({ kind }) => kind))];
  const directionOf = (kind: LinkKind) =>
    follows(kind, 'OUT') && follows(kind, 'IN') ? 'BOTH' : follows(kind, 'OUT') ? 'OUT' : 'IN';
  return (['BOTH', 'OUT', 'IN'] as const)
    .map((direction) => ({ direction, kinds: kinds.filter((kind) => directionOf(kind) === direction) }))
    .filter((along) => along.kinds.length > 0);
}

/** How many links of an actor lead along a way to actors in the picture. */
export function shownAlong(explorer: Explorer, id: string, along: Along): number {
  return linksInPicture(explorer, id).filter((link) => leadsAlong(link, id, along)).length;
}

/** How many links of an actor are active on the picture's day and lead to actors in the picture. */
export function shownOnDay(explorer: Explorer, id: string): number {
  const day = dayOfPicture(explorer);
  return linksInPicture(explorer, id).filter((link) => isActiveOn(link, day)).length;
}

/** The links of an actor that lead to actors in the picture, in sight or not. */
export function linksInPicture({ history, facts }: Explorer, id: string): LinkFact[] {
  const there = new Set(history.present.actors.map((actor) => actor.id));
  return [...facts.links.values()].filter(
    (link) => (link.from === id || link.to === id) && there.has(otherEnd(link, id)),
  );
}

/** Whether a link of an actor is of one of the kinds and goes that way. */
export function leadsAlong(link: LinkFact, id: string, { kinds, direction }: Along): boolean {
  const fits = { OUT: link.from === id, IN: link.to === id, BOTH: true };
  return kinds.includes(link.kind) && fits[direction];
}
