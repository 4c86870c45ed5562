import type { Language } from '../../core/language/text.ts';
import type { ActorKind } from '../../core/model/actor-kinds.ts';
import { request } from './request.ts';
import type { LinkFilter } from './subgraphs.ts';

export interface ActorInCommon {
  id: string;
  name: string;
  kind: ActorKind;
  /** How many links join it to those asked about. */
  links: number;
}

/** More in common are not listed; those with most links come first. */
export const MOST_IN_COMMON = 100;

export const commonNeighboursQuery = /* GraphQL */ `
  query CommonNeighbours($ids: [ID!]!, $filter: LinkFilter, $labels: Language, $first: Int) {
    commonNeighbors(ids: $ids, filter: $filter, first: $first) {
      actor { id name(lang: $labels) kind }
      links { id }
    }
  }
`;

/** The actors linked to every one of these, which must be two at least. */
export async function fetchCommonNeighbours(
  variables: { ids: string[]; filter: LinkFilter; labels: Language },
  signal: AbortSignal,
): Promise<ActorInCommon[]> {
  const { commonNeighbors } = await request<{
    commonNeighbors: { actor: Omit<ActorInCommon, 'links'>; links: { id: string }[] }[];
  }>(commonNeighboursQuery, { ...variables, first: MOST_IN_COMMON }, signal);
  return commonNeighbors.map(({ actor, links }) => ({ ...actor, links: links.length }));
}
