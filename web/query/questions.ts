import { request } from '../api/request.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';
import type { OpenedQuery } from '../state/query-address.ts';

/** A named question, in a language. */
export interface NamedQuestion {
  name: string;
  title: string;
  explanation: string;
  topic: { id: string; title: string };
  document: string;
  variables: { name: string; default: unknown }[];
}

const FIELDS = `name title(lang: $lang) explanation(lang: $lang) topic { id title(lang: $lang) } document
  variables { name default }`;
const ALL = `query NamedQuestions($lang: Language!) { questions { ${FIELDS} } }`;
const ONE = `query NamedQuestion($lang: Language!, $name: String!) { question(name: $name) { ${FIELDS} } }`;

const inApi = (lang: InterfaceLanguage) => lang.toUpperCase();

export async function fetchQuestions(lang: InterfaceLanguage, signal: AbortSignal): Promise<NamedQuestion[]> {
  return (await request<{ questions: NamedQuestion[] }>(ALL, { lang: inApi(lang) }, signal)).questions;
}

/** Null: there is none of this name. */
export async function fetchQuestion(
  name: string,
  lang: InterfaceLanguage,
  signal: AbortSignal,
): Promise<NamedQuestion | null> {
  const variables = { name, lang: inApi(lang) };
  return (await request<{ question: NamedQuestion | null }>(ONE, variables, signal)).question;
}

/** A question as it stands in a tab: with its variables at their defaults, and answered in this language. */
export function openedQuestion({ document, variables }: NamedQuestion, lang: InterfaceLanguage): OpenedQuery {
  const values = variables.map(({ name, default: value }) => [name, value]);
  const spoken = Object.fromEntries([...values, ['lang', inApi(lang)]]);
  return { query: document, variables: JSON.stringify(spoken, null, 2), operationName: '' };
}
