import { otherEnd } from '../../core/model/link.ts';
import { request } from './request.ts';
import type { Direction, LinkFilter } from './subgraphs.ts';

export const neighbourPageQuery = /* GraphQL */ `
  query NeighbourPage($id: ID!, $filter: LinkFilter, $direction: Direction, $after: String) {
    actor(id: $id) {
      links(filter: $filter, direction: $direction, first: 100, after: $after) {
        nodes { from { id } to { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

interface NeighbourPage {
  /** The actors at the far ends; some come more than once. */
  ids: string[];
  /** Where the next page begins; null: there is none. */
  next: string | null;
}

interface Question {
  id: string;
  filter: LinkFilter;
  direction: Direction;
  after: string | null;
}

/** An actor's neighbours by the page of its links, for those that have more than one neighbourhood can hold. */
export async function fetchNeighbourPage(question: Question, signal: AbortSignal): Promise<NeighbourPage> {
  const { actor } = await request<{
    actor: {
      links: {
        nodes: { from: { id: string }; to: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    } | null;
  }>(neighbourPageQuery, question, signal);
  if (!actor) return { ids: [], next: null };
  const { nodes, pageInfo } = actor.links;
  return {
    ids: nodes.map(({ from, to }) => otherEnd({ from: from.id, to: to.id }, question.id)),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}
