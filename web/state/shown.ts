import { isActiveOn } from '../../core/model/link.ts';
import type { PlacedActor, ViewState } from '../../core/view/state.ts';
import { daysOf, type Sourcing, visible } from '../../core/view/visible.ts';
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
  /** Among those and active on one of the picture's days, filters aside. */
  allLinks: LinkFact[];
}

/** How the page's facts answer what the filters ask. */
export const sourcing: Sourcing<LinkFact> = {
  isChecked: ({ checked }) => checked,
  cites: ({ sources }, source) => sources.includes(source),
};

export function dayOfPicture(explorer: Pick<Explorer, 'history' | 'today'>): string {
  return explorer.history.present.activeOn ?? explorer.today;
}

/** The parts of a picture that decide what is shown: all but camera, labels and layout, always in the same order. */
export function contentOf(picture: ViewState): unknown[] {
  return [
    picture.actors,
    picture.activeOn,
    picture.comparedWith,
    picture.hiddenKinds,
    picture.hiddenActorKinds,
    picture.hiddenConfidences,
    picture.hiddenMarks,
    picture.source,
    picture.leastLinks,
    picture.mostLinks,
  ];
}

/** `kept`: links that stay although a day or filter leaves them out, because somebody is looking at them. */
export function shown(picture: ViewState, facts: Facts, today: string, kept: readonly string[] = []): Shown {
  const keptIds = new Set(kept);
  const days = daysOf(picture, today);
  const allActors = picture.actors.flatMap((placed) => shownActor(placed, facts));
  const allLinks = linksAmong(facts, new Set(allActors.map(({ id }) => id))).filter(
    (link) => keptIds.has(link.id) || days.some((day) => isActiveOn(link, day)),
  );
  const { actors, links } = visible(picture, { actors: allActors, links: allLinks }, days, sourcing, keptIds);
  return { actors, links, allActors, allLinks };
}

/** The links that one is looking at. */
export function keptLinks({ selection, route }: Pick<Explorer, 'selection' | 'route'>): string[] {
  return [...selection.links, ...(route?.links ?? [])];
}

function shownActor({ id, x, y, pinned }: PlacedActor, facts: Facts): ShownActor[] {
  const actor = facts.actors.get(id);
  return actor ? [{ ...actor, x: x ?? 0, y: y ?? 0, pinned: pinned ?? false }] : [];
}
