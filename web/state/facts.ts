import type { Language } from '../../core/language/text.ts';
import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { Link } from '../../core/model/link.ts';

export interface ActorFact {
  id: string;
  kind: ActorKind;
  names: Record<Language, string>;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** All links in the data, shown or not. */
  degree: number;
}

export interface LinkFact
  extends Pick<Link, 'id' | 'kind' | 'from' | 'to' | 'since' | 'until' | 'confidence'> {
  /** The ids of its sources, those that support it first. */
  sources: readonly string[];
  /** Those of its sources that contradict it. */
  disputing: readonly string[];
  /** Somebody has read at least one of them again. */
  checked: boolean;
}

/** What has been fetched so far. It only grows, so that undo never has to fetch; what leaves the graph leaves it too. */
export interface Facts {
  actors: ReadonlyMap<string, ActorFact>;
  links: ReadonlyMap<string, LinkFact>;
}

export const noFacts: Facts = { actors: new Map(), links: new Map() };

export function learn(known: Facts, news: Facts): Facts {
  return {
    actors: new Map([...known.actors, ...news.actors]),
    links: new Map([...known.links, ...news.links]),
  };
}

export function without({ actors, links }: Facts, gone: readonly string[]): Facts {
  const isThere = ([id]: readonly [string, unknown]) => !gone.includes(id);
  return {
    actors: new Map([...actors].filter(isThere)),
    links: new Map([...links].filter(isThere)),
  };
}

/** The links with both ends among these actors. */
export function linksAmong(facts: Facts, actors: ReadonlySet<string>): LinkFact[] {
  return [...facts.links.values()].filter(({ from, to }) => actors.has(from) && actors.has(to));
}
