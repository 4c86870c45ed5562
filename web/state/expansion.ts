import { type ActorKind, actorKinds } from '../../core/model/actor-kinds.ts';
import { CONFIDENCES, type Confidence, isActiveOn, otherEnd } from '../../core/model/link.ts';
import { type LinkKind, linkKinds } from '../../core/model/link-kinds.ts';
import type { ViewState } from '../../core/view/state.ts';
import { daysOf } from '../../core/view/visible.ts';
import { type Along, leadsAlong, linksInPicture, type Way } from './along.ts';
import type { Explorer } from './explorer.ts';
import type { Facts, LinkFact } from './facts.ts';
import { dayOfPicture } from './shown.ts';

/** How many actors an expansion brings where nobody says how many. */
export const EXPANSION = 25;
/** What the API answers at most: actors of one neighbourhood, actors it starts from, actors of one picture. */
export const MOST_AT_ONCE = 500;
export const MOST_STARTS = 100;
export const MOST_IN_PICTURE = 2000;

/** What one wants of an expansion; what is not said is as the picture's filters have it. */
export interface Choice {
  along?: readonly Along[];
  confidence?: readonly Confidence[];
  limit?: number;
}

/** Which links an expansion looks at, whichever way it then follows them. */
export interface Scope {
  activeOn: string;
  confidence?: Confidence[];
  /** Of the actors at the far end. */
  actorKinds?: ActorKind[];
}

export interface Question {
  filter: Scope & { kinds?: LinkKind[] };
  direction: Along['direction'];
}

/** While two days are compared, what was linked on one of them is as much part of the picture as on the other. */
export function scopesOf(explorer: Explorer, confidence?: readonly Confidence[]): Scope[] {
  return daysOf(explorer.history.present, explorer.today).map((day) => scopeOf(explorer, confidence, day));
}

/** The links on a day that the picture's filters let through: bringing what is hidden would bring nothing to see. */
export function scopeOf(
  explorer: Explorer,
  confidence?: readonly Confidence[],
  day = dayOfPicture(explorer),
): Scope {
  const { hiddenActorKinds, hiddenConfidences } = explorer.history.present;
  const sure = confidence ?? CONFIDENCES.filter((each) => !hiddenConfidences.includes(each));
  return {
    activeOn: day,
    ...(sure.length < CONFIDENCES.length && { confidence: [...sure] }),
    ...(hiddenActorKinds.length > 0 && {
      actorKinds: actorKinds.filter((kind) => !hiddenActorKinds.includes(kind)),
    }),
  };
}

/** The ways that an expansion follows where none is chosen: every kind that is not hidden, both ways. */
export function openWays({ hiddenKinds }: ViewState): Along[] {
  const kinds = linkKinds.filter((kind) => !hiddenKinds.includes(kind));
  return kinds.length === 0 ? [] : [{ kinds, direction: 'BOTH' }];
}

/** What the API is asked; that any kind will do goes without saying. */
export function questionOf(scope: Scope, { kinds, direction }: Along): Question {
  const filter = kinds.length === linkKinds.length ? scope : { ...scope, kinds: [...kinds] };
  return { filter, direction };
}

/** The links of these actors that an expansion looks at and that lead to actors in the picture, each once per actor. */
export function linksHeld(
  explorer: Explorer,
  ids: readonly string[],
  scope: Scope,
  ways: readonly Along[],
): LinkFact[] {
  return ids.flatMap((id) =>
    linksInPicture(explorer, id).filter(
      (link) => isWithin(link, id, scope, explorer.facts) && ways.some((way) => leadsAlong(link, id, way)),
    ),
  );
}

/** How many different neighbours of these actors, themselves aside, are in the picture already. */
export function neighboursHeld(explorer: Explorer, ids: readonly string[]): number {
  const others = ids.flatMap((id) => linksInPicture(explorer, id).map((link) => otherEnd(link, id)));
  return new Set(others.filter((id) => !ids.includes(id))).size;
}

/** How many of the counted links lead along some ways. */
export function totalAlong(counts: readonly (Way & { count: number })[], ways: readonly Along[]): number {
  const isFollowed = ({ kind, direction }: Way) =>
    ways.some((way) => way.kinds.includes(kind) && [direction, 'BOTH'].includes(way.direction));
  return counts.filter(isFollowed).reduce((sum, { count }) => sum + count, 0);
}

/** Takes from each list in turn what has not been taken yet, so that no way starves another. */
export function inTurns<T extends { id: string }>(lists: readonly (readonly T[])[], limit: number): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const dealt = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  const ids = dealt.map(({ id }) => id);
  return dealt.filter(({ id }, at) => ids.indexOf(id) === at).slice(0, limit);
}

function isWithin(link: LinkFact, id: string, scope: Scope, { actors }: Facts): boolean {
  const { activeOn, confidence, actorKinds: kinds } = scope;
  const far = actors.get(otherEnd(link, id));
  return (
    isActiveOn(link, activeOn) &&
    (!confidence || confidence.includes(link.confidence)) &&
    (!kinds || (far !== undefined && kinds.includes(far.kind)))
  );
}
