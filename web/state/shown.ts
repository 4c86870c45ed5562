import { isActiveOn } from '../../core/model/link.ts';
import type { PlacedActor, ViewState } from '../../core/view/state.ts';
import type { Explorer } from './explorer.ts';
import { type ActorFact, type Facts, type LinkFact, linksAmong } from './facts.ts';

export interface ShownActor extends ActorFact {
  x: number;
  y: number;
  pinned: boolean;
}

/** What is in the picture and passes its filters. */
export interface Shown {
  actors: ShownActor[];
  links: LinkFact[];
  /** In the picture, filters aside. */
  allActors: ShownActor[];
  /** Among those and active on the day, kinds aside. */
  allLinks: LinkFact[];
}

export function dayOfPicture(explorer: Pick<Explorer, 'history' | 'today'>): string {
  return explorer.history.present.activeOn ?? explorer.today;
}

/** `kept`: links that stay although they are not active on the day, because somebody is looking at them. */
export function shown(picture: ViewState, facts: Facts, day: string, kept: readonly string[] = []): Shown {
  const allActors = picture.actors.flatMap((placed) => shownActor(placed, facts));
  const present = new Set(allActors.map(({ id }) => id));
  const allLinks = linksAmong(facts, present).filter(
    (link) => isActiveOn(link, day) || kept.includes(link.id),
  );
  const actors = allActors.filter(({ kind }) => !picture.hiddenActorKinds.includes(kind));
  const visible = new Set(actors.map(({ id }) => id));
  const links = allLinks.filter(
    ({ id, kind, from, to }) =>
      visible.has(from) && visible.has(to) && (!picture.hiddenKinds.includes(kind) || kept.includes(id)),
  );
  return { actors, links, allActors, allLinks };
}

/** The links that one is looking at. */
export function keptLinks({ selection, route }: Pick<Explorer, 'selection' | 'route'>): string[] {
  return [...(selection?.type === 'link' ? [selection.id] : []), ...(route?.links ?? [])];
}

function shownActor({ id, x, y, pinned }: PlacedActor, facts: Facts): ShownActor[] {
  const actor = facts.actors.get(id);
  return actor ? [{ ...actor, x: x ?? 0, y: y ?? 0, pinned: pinned ?? false }] : [];
}
