import type { Language } from '../../core/language/text.ts';
import type { Confidence } from '../../core/model/link.ts';
import type { LinkFamily } from '../../core/model/link-families.ts';
import type { Facts } from '../state/facts.ts';
import { type DrawnActor, type DrawnLink, drawnActor, drawnLink, facts } from './drawn.ts';
import { request } from './request.ts';
import type { LinkFilter } from './subgraphs.ts';

export interface PathStep {
  link: string;
  sentence: string;
  confidence: Confidence;
}

export interface FoundPath {
  actors: string[];
  steps: PathStep[];
  facts: Facts;
}

export const pathsQuery = /* GraphQL */ `
  query Paths($from: ID!, $to: ID!, $maxLength: Int, $directed: Boolean, $avoid: [ID!], $filter: LinkFilter, $lang: Language) {
    paths(from: $from, to: $to, maxLength: $maxLength, directed: $directed, avoid: $avoid, filter: $filter, first: 20) {
      actors { ...DrawnActor }
      links { ...DrawnLink sentence(lang: $lang) }
    }
  }
  ${drawnActor}
  ${drawnLink}
`;

export interface PathsQuestion {
  from: string;
  to: string;
  maxLength: number;
  directed: boolean;
  avoid: string[];
}

/** The links that paths may take; no families: all of them. */
export function pathFilter(activeOn: string, families: readonly LinkFamily[]): LinkFilter {
  return { activeOn, ...(families.length > 0 && { families: [...families] }) };
}

/** The shortest paths first, at most twenty. */
export async function fetchPaths(
  variables: PathsQuestion & { filter: LinkFilter; lang: Language },
  signal: AbortSignal,
): Promise<FoundPath[]> {
  const { paths } = await request<{
    paths: { actors: DrawnActor[]; links: (DrawnLink & { sentence: string })[] }[];
  }>(pathsQuery, variables, signal);
  return paths.map((path) => ({
    actors: path.actors.map(({ id }) => id),
    steps: path.links.map(({ id, sentence, confidence }) => ({ link: id, sentence, confidence })),
    facts: facts(path),
  }));
}
