import { GraphQLError } from 'graphql';
import type { PageLanguage } from '../../http/page-language.ts';
import type { Answer, Ask } from '../../questions/ask.ts';
import { givenVariables } from '../../questions/given.ts';
import { LANGUAGE_VARIABLE, type Question, RESERVED_PARAMETERS } from '../../questions/question.ts';
import { type AskedVariables, givenTexts } from './given-texts.ts';

/** A question as the address of its page asks it. */
export interface Asked {
  question: Question;
  texts: AskedVariables;
  /** What is wrong with a variable, by its name; under '' what concerns none of them. */
  problems: ReadonlyMap<string, string>;
  /** Null where it was not, or could not be, asked. */
  answer: Answer | null;
  status: 200 | 400 | 503 | 504;
}

/** Reads the variables, all problems at once, and asks where there are none. */
export async function askedBy(
  question: Question,
  parameters: URLSearchParams,
  lang: PageLanguage,
  ask: Ask,
): Promise<Asked> {
  const texts = givenTexts(question, parameters, lang);
  const problems = new Map<string, string>();
  const variables: Record<string, unknown> = { [LANGUAGE_VARIABLE]: lang.toUpperCase() };
  for (const name of new Set(parameters.keys())) {
    const one = new URLSearchParams(parameters.getAll(name).map((text) => [name, text]));
    try {
      Object.assign(variables, givenVariables(question, one, RESERVED_PARAMETERS));
    } catch (error) {
      problems.set(...problemOf(question, refusal(error)));
    }
  }
  if (problems.size > 0) return { question, texts, problems, answer: null, status: 400 };
  try {
    const answer = await ask({ document: question.document, variables });
    return { question, texts, problems, answer, status: 200 };
  } catch (error) {
    const refused = refusal(error);
    problems.set(...problemOf(question, refused));
    return { question, texts, problems, answer: null, status: statusOf(refused) };
  }
}

function refusal(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  throw error;
}

function problemOf({ variables }: Question, { message, extensions }: GraphQLError): [string, string] {
  const { parameter } = extensions;
  const known = variables.find(({ name }) => name === parameter);
  // The name of the field stands before it already.
  return known ? [known.name, message.replace(`${known.name}: `, '')] : ['', message];
}

function statusOf(error: GraphQLError): Asked['status'] {
  if (error.extensions.code === 'TIMEOUT') return 504;
  if (error.extensions.code === 'UNAVAILABLE') return 503;
  if (error.extensions.code === 'INTERNAL_SERVER_ERROR') throw error;
  return 400;
}
