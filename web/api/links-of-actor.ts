import type { Language } from '../../core/language/text.ts';
import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { Confidence } from '../../core/model/link.ts';
import { request } from './request.ts';
import type { Direction, LinkFilter } from './subgraphs.ts';

export interface ListedLink {
  id: string;
  from: { id: string; name: string; kind: ActorKind };
  to: { id: string; name: string; kind: ActorKind };
  since: string | null;
  until: string | null;
  confidence: Confidence;
  item: string | null;
}

export interface ListedLinks {
  totalCount: number;
  links: ListedLink[];
  next: string | null;
}

export const linksOfActorQuery = /* GraphQL */ `
  query LinksOfActor($id: ID!, $labels: Language, $filter: LinkFilter, $direction: Direction, $after: String) {
    actor(id: $id) {
      links(filter: $filter, direction: $direction, orderBy: { field: SINCE, direction: DESC }, first: 25, after: $after) {
        totalCount
        edges {
          node {
            id
            from { id name(lang: $labels) kind }
            to { id name(lang: $labels) kind }
            since
            until
            confidence
            item
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

interface Variables {
  id: string;
  labels: Language;
  filter: LinkFilter;
  direction: Direction;
  after: string | null;
}

/** One page of an actor's links, the newest first. */
export async function fetchLinksOfActor(variables: Variables, signal: AbortSignal): Promise<ListedLinks> {
  const { actor } = await request<{
    actor: {
      links: {
        totalCount: number;
        edges: { node: ListedLink }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    } | null;
  }>(linksOfActorQuery, variables, signal);
  if (!actor) return { totalCount: 0, links: [], next: null };
  const { totalCount, edges, pageInfo } = actor.links;
  return {
    totalCount,
    links: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}
