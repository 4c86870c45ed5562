import type { Policy } from '../state/policies.ts';
import { request } from './request.ts';

export interface TimelineBucket {
  /** First day of the quarter. */
  start: string;
  started: number;
  ended: number;
}

export const timelineQuery = /* GraphQL */ `
  query Timeline {
    timeline(by: QUARTER) { start started ended }
  }
`;

/** Beginnings and ends of all links, by quarter. */
export async function fetchTimeline(signal: AbortSignal): Promise<TimelineBucket[]> {
  return (await request<{ timeline: TimelineBucket[] }>(timelineQuery, {}, signal)).timeline;
}

export const policiesQuery = /* GraphQL */ `
  query Policies($after: String) {
    actors(
      filter: { kinds: [Policy] }
      orderBy: { field: LINKS, direction: DESC }
      first: 100
      after: $after
    ) {
      edges {
        node {
          id
          en: name(lang: EN)
          it: name(lang: IT)
          zh: name(lang: ZH)
          since
          degree
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

interface PoliciesPage {
  actors: {
    edges: {
      node: { id: string; en: string; it: string; zh: string; since: string | null; degree: number };
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** Pages of a hundred. */
const MOST_PAGES = 10;

export interface Policies {
  policies: Policy[];
  /** There are more; these have the most links. */
  isCut: boolean;
}

/** The policies whose date is known, at most a thousand. */
export async function fetchPolicies(signal: AbortSignal): Promise<Policies> {
  const policies: Policy[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { actors }: PoliciesPage = await request(policiesQuery, { after }, signal);
    for (const { node } of actors.edges) {
      const { id, en, it, zh, since, degree } = node;
      if (since !== null) policies.push({ id, names: { EN: en, IT: it, ZH: zh }, since, degree });
    }
    if (!actors.pageInfo.hasNextPage) return { policies, isCut: false };
    after = actors.pageInfo.endCursor;
  }
  return { policies, isCut: true };
}
