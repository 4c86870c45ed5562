import { GraphQLError } from 'graphql';
import { unavailable } from '../errors.ts';

/** GraphQL over HTTP within this process: the limits, deadlines and errors are those that anybody meets. */
export type Endpoint = (request: Request) => Response | Promise<Response>;

/** The actors and links that an answer holds, by id. */
export interface AnswerGraph {
  actors: string[];
  links: string[];
  truncated: boolean;
}

export interface Answer {
  data: Record<string, unknown>;
  graph: AnswerGraph;
}

interface Query {
  document: string;
  variables: Record<string, unknown>;
}

/** Asks the endpoint; `signal` ends the query. Throws the first error of the answer, coded as the endpoint coded it. */
export type Ask = (query: Query) => Promise<Answer>;

interface Result {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
  extensions?: { graph?: AnswerGraph };
}

export function askBy(endpoint: Endpoint, signal: AbortSignal): Ask {
  return async ({ document, variables }) => {
    const response = await endpoint(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: document, variables, extensions: { graph: true } }),
        signal,
      }),
    );
    const { data, errors, extensions } = (await response.json()) as Result;
    const [error] = errors ?? [];
    if (error) throw askedWrong(error, variables, laterOf(response));
    if (!data) throw unavailable();
    return { data, graph: extensions?.graph ?? { actors: [], links: [], truncated: false } };
  };
}

/** Names the parameter at fault where the endpoint names a field or ids that came by it. */
function askedWrong(
  { message, extensions = {} }: NonNullable<Result['errors']>[number],
  variables: Record<string, unknown>,
  http: object | undefined,
): GraphQLError {
  const { field, ids } = extensions;
  const [id] = Array.isArray(ids) ? (ids as unknown[]) : [];
  const parameter = Object.entries(variables).find(
    ([name, value]) => name === field || (id !== undefined && [value].flat().includes(id)),
  )?.[0];
  return new GraphQLError(message, {
    extensions: {
      ...extensions,
      ...(parameter === undefined ? {} : { parameter }),
      ...(http === undefined ? {} : { http }),
    },
  });
}

/** What the endpoint says of asking again later, as its errors carry it. */
function laterOf({ status, headers }: Response): object | undefined {
  const seconds = headers.get('Retry-After');
  return seconds === null ? undefined : { status, headers: { 'Retry-After': seconds } };
}
