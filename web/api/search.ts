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
  /** 0–1; from 0.9 up the whole of an id or name matched. */
  score: number;
}

/** What a list of hits needs of each. */
const hitFragment = /* GraphQL */ `
  fragment Hit on SearchHit {
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
    score
  }
`;

export const searchQuery = /* GraphQL */ `
  query Search($text: String!, $labels: Language, $lang: Language) {
    search(text: $text, first: 12) { ...Hit }
  }
  ${hitFragment}
`;

/** As many texts as the API takes in one request. */
const TEXTS_AT_ONCE = 25;

/** Asks for several texts in one request. */
function searchesFor(count: number): string {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return `query Searches(${numbers.map((number) => `$text${number}: String!`).join(' ')} $labels: Language, $lang: Language) {
    ${numbers.map((number) => `hits${number}: search(text: $text${number}, first: 6) { ...Hit }`).join('\n')}
  }
  ${hitFragment}`;
}

export const searchesQuery = searchesFor(TEXTS_AT_ONCE);

/** `labels`: the language of names; `lang`: of everything else. */
export interface SearchLanguages {
  labels: Language;
  lang: Language;
}

export async function search(
  text: string,
  languages: SearchLanguages,
  signal: AbortSignal,
): Promise<SearchHit[]> {
  const answer = await request<{ search: SearchHit[] }>(searchQuery, { text, ...languages }, signal);
  return answer.search;
}

const REQUESTS_AT_ONCE = 3;
/** The API refuses longer texts. */
const LONGEST_TEXT = 200;

/** The hits for many texts, told by and by as they come; three requests are under way at once. */
export async function searchMany(
  texts: readonly string[],
  languages: SearchLanguages,
  signal: AbortSignal,
  tell: (hits: ReadonlyMap<string, SearchHit[]>) => void,
): Promise<void> {
  const starts = Array.from(
    { length: Math.ceil(texts.length / TEXTS_AT_ONCE) },
    (_, at) => at * TEXTS_AT_ONCE,
  );
  async function work(): Promise<void> {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      tell(await searchSome(texts.slice(start, start + TEXTS_AT_ONCE), languages, signal));
    }
  }
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, work));
}

async function searchSome(
  texts: readonly string[],
  languages: SearchLanguages,
  signal: AbortSignal,
): Promise<Map<string, SearchHit[]>> {
  const query = texts.length === TEXTS_AT_ONCE ? searchesQuery : searchesFor(texts.length);
  const wanted = texts.map((text, number) => [`text${number}`, text.slice(0, LONGEST_TEXT)]);
  const variables = { ...languages, ...Object.fromEntries(wanted) };
  const answer = await request<Record<string, SearchHit[]>>(query, variables, signal);
  return new Map(texts.map((text, number) => [text, answer[`hits${number}`] ?? []]));
}
