import type { Actor } from '../model/actor.ts';
import { degreesAmong } from '../model/degrees.ts';
import { isActiveOn, isUndated, type Link } from '../model/link.ts';
import type { ViewState } from './state.ts';

type ActorRow = Pick<Actor, 'id' | 'kind'>;
type LinkRow = Pick<Link, 'id' | 'kind' | 'from' | 'to' | 'since' | 'until' | 'confidence'>;

/** What the filters ask of a link's sources, which page and server keep in different forms. */
export interface Sourcing<L> {
  /** Somebody has read at least one of them again. */
  isChecked: (link: L) => boolean;
  cites: (link: L, source: string) => boolean;
}

/** The days that a picture is about: its own, and the one it is compared with. `today`: where it names none. */
export function daysOf({ activeOn, comparedWith }: ViewState, today: string): string[] {
  return [activeOn ?? today, ...(comparedWith === undefined ? [] : [comparedWith])];
}

/**
 * What a picture shows of these actors and the links among them: one rule for page, server and figure.
 * `kept`: links that stay although their day or a filter leaves them out, because somebody is looking at them.
 */
export function visible<A extends ActorRow, L extends LinkRow>(
  state: ViewState,
  rows: { actors: readonly A[]; links: readonly L[] },
  days: readonly string[],
  sourcing: Sourcing<L>,
  kept: ReadonlySet<string> = new Set(),
): { actors: A[]; links: L[] } {
  const putAway = new Set(state.actors.filter(({ hidden }) => hidden).map(({ id }) => id));
  const actors = rows.actors.filter(
    ({ id, kind }) => !putAway.has(id) && !state.hiddenActorKinds.includes(kind),
  );
  const passes = linkTest(state, days, sourcing);
  const links = among(actors, rows.links).filter((link) => kept.has(link.id) || passes(link));
  if (state.leastLinks === undefined && state.mostLinks === undefined) return { actors, links };
  const within = byDegree(state, actors, links);
  return { actors: within, links: among(within, links) };
}

function linkTest<L extends LinkRow>(
  { hiddenKinds, hiddenConfidences, hiddenMarks, source }: ViewState,
  days: readonly string[],
  { isChecked, cites }: Sourcing<L>,
): (link: L) => boolean {
  const kinds = new Set(hiddenKinds);
  const hides = new Set(hiddenMarks);
  return (link) =>
    !kinds.has(link.kind) &&
    !hiddenConfidences.includes(link.confidence) &&
    days.some((day) => isActiveOn(link, day)) &&
    !(hides.size > 0 && hides.has(isChecked(link) ? 'CHECKED' : 'UNCHECKED')) &&
    !(hides.size > 0 && hides.has(isUndated(link) ? 'UNDATED' : 'DATED')) &&
    (source === undefined || cites(link, source));
}

/** Counted once: who loses neighbours by this does not go for it too. */
function byDegree<A extends ActorRow, L extends LinkRow>(
  { leastLinks = 0, mostLinks = Number.POSITIVE_INFINITY }: ViewState,
  actors: readonly A[],
  links: readonly L[],
): A[] {
  const degrees = degreesAmong(links);
  return actors.filter(({ id }) => {
    const degree = degrees.get(id) ?? 0;
    return leastLinks <= degree && degree <= mostLinks;
  });
}

function among<L extends LinkRow>(actors: readonly ActorRow[], links: readonly L[]): L[] {
  const ids = new Set(actors.map(({ id }) => id));
  return links.filter(({ from, to }) => ids.has(from) && ids.has(to));
}
