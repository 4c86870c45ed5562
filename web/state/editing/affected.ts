import { type Facts, type LinkFact, linksAmong } from '../facts.ts';

/** A change to the graph, as far as a picture has to know it. */
export interface GraphChange {
  subjectKind: 'ACTOR' | 'LINK' | 'SOURCE';
  subjectId: string;
  /** The ends of a link. */
  ends: readonly string[];
}

/**
 * What looks different after a change, of what a page knows: an actor; a link and its ends, which count their links; what
 * cites a source.
 */
export function affectedBy({ subjectKind, subjectId, ends }: GraphChange, facts: Facts): string[] {
  if (subjectKind === 'SOURCE')
    return [...facts.links.values()].filter(({ sources }) => sources.includes(subjectId)).map(({ id }) => id);
  const actors = [subjectId, ...ends].filter((id) => facts.actors.has(id));
  const isKnown = facts.links.has(subjectId) || (ends.length > 0 && ends.every((id) => facts.actors.has(id)));
  return isKnown ? [subjectId, ...actors] : actors;
}

/** The most ids that the server listens to at once. */
const MOST_FOLLOWED = 500;

/**
 * What a page listens to changes of: all actors that it knows, so that undo is true too, and the sources of their links;
 * those of the picture, where these are too many; null, which is everything, where even those are.
 */
export function followed(facts: Facts, picture: readonly { id: string }[]): string[] | null {
  const known = withSources([...facts.actors.keys()], [...facts.links.values()]);
  if (known.length <= MOST_FOLLOWED) return known;
  const ids = picture.map(({ id }) => id);
  const there = withSources(ids, linksAmong(facts, new Set(ids)));
  return there.length <= MOST_FOLLOWED ? there : null;
}

function withSources(actors: readonly string[], links: readonly LinkFact[]): string[] {
  return [...new Set([...actors, ...links.flatMap(({ sources }) => sources)])];
}
