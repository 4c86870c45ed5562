import { request } from './request.ts';
import type { SourceDetails } from './sources.ts';

export const sourceSearchQuery = /* GraphQL */ `
  query SourceSearch($text: String!) {
    sources(filter: { text: $text }, first: 8) {
      nodes { id title publisher url date lang kind checkedOn }
    }
  }
`;

/** The newest sources whose title or publisher contains a text. */
export async function searchSources(text: string, signal: AbortSignal): Promise<SourceDetails[]> {
  const answer = await request<{ sources: { nodes: SourceDetails[] } }>(sourceSearchQuery, { text }, signal);
  return answer.sources.nodes;
}
