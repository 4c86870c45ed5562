import type { Language } from '../../core/language/text.ts';
import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { MatchedOn } from '../../core/model/matched-on.ts';
import { request } from './request.ts';

export interface SearchHit {
  actor: {
    id: string;
    kind: ActorKind;
    name: string;
    description: string | null;
    country: { code: string; name: string } | null;
    degree: number;
  };
  matchedText: string;
  matchedOn: MatchedOn;
}

export const searchQuery = /* GraphQL */ `
  query Search($text: String!, $labels: Language, $lang: Language) {
    search(text: $text, first: 8) {
      actor {
        id
        kind
        name(lang: $labels)
        description(lang: $lang)
        country { code name(lang: $lang) }
        degree
      }
      matchedText
      matchedOn
    }
  }
`;

/** `labels`: the language of names; `lang`: of everything else. */
export async function search(
  text: string,
  languages: { labels: Language; lang: Language },
  signal: AbortSignal,
): Promise<SearchHit[]> {
  const answer = await request<{ search: SearchHit[] }>(searchQuery, { text, ...languages }, signal);
  return answer.search;
}
