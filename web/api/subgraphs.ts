import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { Confidence } from '../../core/model/link.ts';
import type { LinkFamily } from '../../core/model/link-families.ts';
import type { LinkKind } from '../../core/model/link-kinds.ts';
import type { Facts } from '../state/facts.ts';
import { inChunks } from './chunks.ts';
import { type DrawnActor, type DrawnLink, drawnActor, drawnLink, facts } from './drawn.ts';
import { request } from './request.ts';

export type Direction = 'OUT' | 'IN' | 'BOTH';

/** The filter of the contract, as far as the explorer asks with it. */
export interface LinkFilter {
  kinds?: LinkKind[];
  families?: LinkFamily[];
  confidence?: Confidence[];
  activeOn?: string;
  /** Of the actor at the far end. */
  actorKinds?: ActorKind[];
}

export interface Expansion {
  of: string[];
  filter: LinkFilter;
  direction: Direction;
  /** Actors besides those asked for. */
  limit: number;
}

export const neighborhoodQuery = /* GraphQL */ `
  query Neighborhood($of: [ID!]!, $filter: LinkFilter, $direction: Direction, $limit: Int) {
    neighborhood(of: $of, filter: $filter, direction: $direction, limit: $limit) {
      actors { ...DrawnActor }
      links { ...DrawnLink }
    }
  }
  ${drawnActor}
  ${drawnLink}
`;

/** Those asked about and their neighbours, those with most links first, and the links of the filter among them all. */
export async function fetchNeighborhood(expansion: Expansion, signal: AbortSignal): Promise<Facts> {
  const { neighborhood } = await request<{ neighborhood: { actors: DrawnActor[]; links: DrawnLink[] } }>(
    neighborhoodQuery,
    expansion,
    signal,
  );
  return facts(neighborhood);
}

export const linksAmongQuery = /* GraphQL */ `
  query LinksAmong($ids: [ID!]!) {
    linksAmong(ids: $ids) {
      actors { ...DrawnActor }
      links { ...DrawnLink }
    }
  }
  ${drawnActor}
  ${drawnLink}
`;

/** The actors with these ids and all links among them. Every id must exist. */
export async function fetchLinksAmong(ids: string[], signal: AbortSignal): Promise<Facts> {
  const { linksAmong } = await request<{ linksAmong: { actors: DrawnActor[]; links: DrawnLink[] } }>(
    linksAmongQuery,
    { ids },
    signal,
  );
  return facts(linksAmong);
}

export const knownActorsQuery = /* GraphQL */ `
  query KnownActors($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Actor { id }
    }
  }
`;

/** Those of the ids that are actors, in the same order. */
export async function fetchKnownActors(ids: string[], signal: AbortSignal): Promise<string[]> {
  const answers = await Promise.all(
    inChunks(ids).map((chunk) =>
      request<{ nodes: ({ id?: string } | null)[] }>(knownActorsQuery, { ids: chunk }, signal),
    ),
  );
  return answers.flatMap(({ nodes }) => nodes.flatMap((node) => node?.id ?? []));
}

export const linkEndsQuery = /* GraphQL */ `
  query LinkEnds($filter: LinkFilter, $after: String) {
    links(filter: $filter, first: 100, after: $after) {
      edges { node { from { id } to { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

interface LinkEndsPage {
  links: {
    edges: { node: { from: { id: string }; to: { id: string } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const MOST_PAGES = 10;

/** The actors at the ends of the links that pass, of the first thousand links. */
export async function fetchActorsOfLinks(filter: LinkFilter, signal: AbortSignal): Promise<string[]> {
  const ids = new Set<string>();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { links }: LinkEndsPage = await request(linkEndsQuery, { filter, after }, signal);
    for (const { node } of links.edges) ids.add(node.from.id).add(node.to.id);
    if (!links.pageInfo.hasNextPage) break;
    after = links.pageInfo.endCursor;
  }
  return [...ids];
}
