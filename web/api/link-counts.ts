import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { Confidence } from '../../core/model/link.ts';
import type { LinkCount } from './actor-details.ts';
import { request } from './request.ts';

interface CountFilter {
  activeOn?: string;
  confidence?: Confidence[];
  actorKinds?: ActorKind[];
}

export const linkCountsOfQuery = /* GraphQL */ `
  query LinkCountsOf($ids: [ID!]!, $filter: LinkFilter) {
    nodes(ids: $ids) {
      ... on Actor { linkCounts(filter: $filter) { kind direction count } }
    }
  }
`;

/** The links of several actors, counted by kind and direction, all together; one between two of them counts twice. */
export async function fetchLinkCountsOf(
  ids: string[],
  filter: CountFilter,
  signal: AbortSignal,
): Promise<LinkCount[]> {
  const { nodes } = await request<{ nodes: ({ linkCounts?: LinkCount[] } | null)[] }>(
    linkCountsOfQuery,
    { ids, filter },
    signal,
  );
  const sums = new Map<string, LinkCount>();
  for (const row of nodes.flatMap((node) => node?.linkCounts ?? [])) {
    const key = `${row.kind} ${row.direction}`;
    sums.set(key, { ...row, count: row.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}
