import type { Language } from '../../core/language/text.ts';
import type { Identifier } from '../../core/model/actor.ts';
import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { LinkKind } from '../../core/model/link-kinds.ts';
import { request } from './request.ts';
import type { Direction, LinkFilter } from './subgraphs.ts';

export interface LinkCount {
  kind: LinkKind;
  direction: Direction;
  count: number;
}

interface DetailName {
  text: string;
  lang: string;
  kind: 'OFFICIAL' | 'SHORT' | 'FORMER' | 'ALIAS' | 'TRANSLITERATION';
}

export interface ActorDetails {
  id: string;
  kind: ActorKind;
  subkind: string | null;
  names: DetailName[];
  description: string | null;
  country: { code: string; name: string } | null;
  tags: string[];
  identifiers: Identifier[];
  website: string | null;
  since: string | null;
  degree: number;
  linkCounts: LinkCount[];
}

export const actorDetailsQuery = /* GraphQL */ `
  query ActorDetails($id: ID!, $lang: Language, $filter: LinkFilter) {
    actor(id: $id) {
      id
      kind
      subkind
      names { text lang kind }
      description(lang: $lang)
      country { code name(lang: $lang) }
      tags
      identifiers { scheme value }
      website
      since
      degree
      linkCounts(filter: $filter) { kind direction count }
    }
  }
`;

/** Everything about one actor but its links, which are only counted: those that pass the filter. */
export async function fetchActorDetails(
  variables: { id: string; lang: Language; filter: LinkFilter },
  signal: AbortSignal,
): Promise<ActorDetails | null> {
  return (await request<{ actor: ActorDetails | null }>(actorDetailsQuery, variables, signal)).actor;
}

export const linkCountsQuery = /* GraphQL */ `
  query LinkCounts($id: ID!, $filter: LinkFilter) {
    actor(id: $id) {
      linkCounts(filter: $filter) { kind direction count }
    }
  }
`;

export async function fetchLinkCounts(
  variables: { id: string; filter: LinkFilter },
  signal: AbortSignal,
): Promise<LinkCount[]> {
  const { actor } = await request<{ actor: { linkCounts: LinkCount[] } | null }>(
    linkCountsQuery,
    variables,
    signal,
  );
  return actor?.linkCounts ?? [];
}
