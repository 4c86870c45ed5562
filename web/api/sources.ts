import type { SourceKind as ModelKind, Source } from '../../core/model/source.ts';
import { inChunks } from './chunks.ts';
import { request } from './request.ts';

type SourceKind = 'NEWS' | 'ARTICLE' | 'REGULATION' | 'PRESS_RELEASE' | 'REPORT' | 'FILING' | 'WEBSITE';

/** A source as the API tells it. */
export interface SourceDetails {
  id: string;
  title: string;
  publisher: string;
  url: string | null;
  date: string | null;
  lang: string;
  kind: SourceKind;
  checkedOn: string | null;
}

export const sourcesQuery = /* GraphQL */ `
  query Sources($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Source { id title publisher url date lang kind checkedOn }
    }
  }
`;

/** The sources with these ids; those that do not exist are left out. */
export async function fetchSources(ids: readonly string[], signal: AbortSignal): Promise<SourceDetails[]> {
  const answers = await Promise.all(
    inChunks(ids).map((chunk) =>
      request<{ nodes: (Partial<SourceDetails> | null)[] }>(sourcesQuery, { ids: chunk }, signal),
    ),
  );
  return answers.flatMap(({ nodes }) => nodes.filter(isSource));
}

/** Something else of that id answers an empty object. */
function isSource(node: Partial<SourceDetails> | null): node is SourceDetails {
  return node?.id !== undefined;
}

const MODEL_KINDS: Record<SourceKind, ModelKind> = {
  NEWS: 'news',
  ARTICLE: 'article',
  REGULATION: 'regulation',
  PRESS_RELEASE: 'press-release',
  REPORT: 'report',
  FILING: 'filing',
  WEBSITE: 'website',
};

/** In the words of the model, to be cited. */
export function modelSource({ url, date, checkedOn, kind, ...rest }: SourceDetails): Source {
  return {
    ...rest,
    kind: MODEL_KINDS[kind],
    ...(url !== null && { url }),
    ...(date !== null && { date }),
    ...(checkedOn !== null && { checkedOn }),
  };
}
