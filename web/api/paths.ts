import type { Language } from '../../core/language/text.ts';
import type { Confidence } from '../../core/model/link.ts';
import type { PathConditions, PathsQuestion } from '../../core/view/paths-question.ts';
import type { Facts } from '../state/facts.ts';
import { chosenKinds } from '../state/link-choice.ts';
import { type DrawnActor, type DrawnLink, drawnActor, drawnLink, facts } from './drawn.ts';
import { request } from './request.ts';
import type { LinkFilter } from './subgraphs.ts';

export interface PathStep {
  link: string;
  sentence: string;
  confidence: Confidence;
  since: string | null;
  until: string | null;
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

/** The links that paths may take: families and kinds together, for the API takes only what is in both. */
function pathFilter({ families, kinds, day }: PathConditions, dayOfPicture: string): LinkFilter {
  const activeOn = day === 'picture' ? dayOfPicture : day === 'any' ? undefined : day.on;
  return {
    ...(activeOn !== undefined && { activeOn }),
    ...(kinds.length > 0
      ? { kinds: chosenKinds({ families, kinds }) }
      : families.length > 0 && { families: [...families] }),
  };
}

/** The shortest paths first, at most twenty. */
export async function fetchPaths(
  { from, to, avoid, maxLength, directed, ...conditions }: PathsQuestion,
  { dayOfPicture, lang }: { dayOfPicture: string; lang: Language },
  signal: AbortSignal,
): Promise<FoundPath[]> {
  const filter = pathFilter({ avoid, maxLength, directed, ...conditions }, dayOfPicture);
  const variables = { from, to, avoid, maxLength, directed, filter, lang };
  const { paths } = await request<{
    paths: { actors: DrawnActor[]; links: (DrawnLink & { sentence: string })[] }[];
  }>(pathsQuery, variables, signal);
  return paths.map((path) => ({
    actors: path.actors.map(({ id }) => id),
    steps: path.links.map(({ id, sentence, confidence, since, until }) => ({
      link: id,
      sentence,
      confidence,
      since,
      until,
    })),
    facts: facts(path),
  }));
}
