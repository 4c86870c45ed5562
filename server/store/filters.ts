import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { Confidence } from '../../core/model/link.ts';
import type { LinkKind } from '../../core/model/link-kinds.ts';
import type { SourceKind } from '../../core/model/source.ts';

/** Which links. Null: any. All that is set must hold. */
export interface LinkFilter {
  kinds: readonly LinkKind[] | null;
  confidence: readonly Confidence[] | null;
  /** A day. */
  activeOn: string | null;
  /** Links that touch any of these. */
  withActors: readonly string[] | null;
  /** The kind of the actor at the far end where a question starts from an actor, else of at least one end. */
  actorKinds: readonly ActorKind[] | null;
  /** Links that cite this source. */
  source: string | null;
  /** Folded; contained in the link's search text. */
  text: string | null;
}

export const everyLink: LinkFilter = {
  kinds: null,
  confidence: null,
  activeOn: null,
  withActors: null,
  actorKinds: null,
  source: null,
  text: null,
};

export interface ActorFilter {
  kinds: readonly ActorKind[] | null;
  /** ISO codes, or ids of actors of kind Country. */
  countries: readonly string[] | null;
  /** Any of these. */
  tags: readonly string[] | null;
  ids: readonly string[] | null;
  /** Folded; contained in the actor's search text. */
  text: string | null;
  /** Actors with at least one such link. */
  linked: LinkFilter | null;
}

export const everyActor: ActorFilter = {
  kinds: null,
  countries: null,
  tags: null,
  ids: null,
  text: null,
  linked: null,
};

export interface SourceFilter {
  ids: readonly string[] | null;
  kinds: readonly SourceKind[] | null;
  /** ISO 639-1. */
  languages: readonly string[] | null;
  /** True: read for this dataset; false: cited only. */
  checked: boolean | null;
  /** Folded; contained in title or publisher. */
  text: string | null;
}

export const everySource: SourceFilter = {
  ids: null,
  kinds: null,
  languages: null,
  checked: null,
  text: null,
};

/** True where a filter says nothing but by these fields. */
export function saysOnly<Filter extends object>(filter: Filter, ...fields: (keyof Filter)[]): boolean {
  return (Object.keys(filter) as (keyof Filter)[]).every(
    (field) => filter[field] === null || fields.includes(field),
  );
}
