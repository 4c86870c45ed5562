import type { RowProblem } from '../../core/model/problems.ts';
import { noteBookmark, withBookmark } from './bookmark.ts';

/** What the API says of a failure besides its code. */
interface FailureDetails {
  /** Of rows that can't be put: what is wrong with which field. */
  problems?: RowProblem[];
  /** Of an edit of what has changed since: the row as it stands, null where it is gone, and its revision. */
  current?: object | null;
  revision?: string | null;
  /** How much was asked for, and how much one request may ask for. */
  value?: number;
  limit?: number;
  /** Of what is not there: what was asked for. */
  ids?: string[];
  /** Under which the failure stands in the server's log. */
  id?: string;
  /** In how many seconds the same may be asked again. */
  retryAfter?: number;
}

interface GraphQLFailure {
  message: string;
  extensions?: { code?: string } & FailureDetails;
}

interface Answer<T> {
  data?: T | null;
  errors?: GraphQLFailure[];
  extensions?: { bookmark?: string };
  retryAfter?: number;
}

/** What went wrong, with a code: the API's own and its words, or ours. `UNREACHABLE`: no answer at all. */
export class CodedError extends Error {
  readonly code: string;
  readonly details: FailureDetails;

  constructor(code: string, message: string, details: FailureDetails = {}) {
    super(message);
    this.name = 'CodedError';
    this.code = code;
    this.details = details;
  }
}

/** What to tell of something that went wrong. */
export interface Failure extends FailureDetails {
  code: string;
  message: string;
}

export function failureOf(cause: unknown): Failure {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (isMissingCode(cause)) return { code: 'UNREACHABLE', message };
  return cause instanceof CodedError
    ? { ...cause.details, code: cause.code, message }
    : { code: 'ERROR', message };
}

/** Whether the same question may be answered another time: what is not in the graph, or was asked wrongly, stays so. */
export function mayPass({ code }: Failure): boolean {
  return code !== 'NOT_FOUND' && code !== 'BAD_USER_INPUT';
}

/** Part of the page's own code could not be fetched; each browser says so in words of its own. */
function isMissingCode(cause: unknown): boolean {
  return cause instanceof TypeError && /imported module|module script/i.test(cause.message);
}

/** Asks the GraphQL API. Fails with a CodedError, or with the signal's AbortError. `token`: by which one may edit. */
export async function request<T>(
  query: string,
  variables: object,
  signal?: AbortSignal,
  token?: string,
): Promise<T> {
  const answer = await post<T>(JSON.stringify(withBookmark({ query, variables })), signal, token);
  noteBookmark(answer);
  const { data, errors, retryAfter } = answer;
  const failure = errors?.[0];
  if (failure)
    throw new CodedError(failure.extensions?.code ?? 'UNKNOWN', failure.message, {
      ...failure.extensions,
      ...(retryAfter !== undefined && { retryAfter }),
    });
  if (!data) throw new CodedError('UNREACHABLE', 'The server sent an empty answer.');
  return data;
}

/** A letter that no header holds is in no server's token; browsers would not even ask with it. */
function bearer(token: string): string {
  return `Bearer ${token.replace(/[^\x21-\x7e]/g, '?')}`;
}

async function post<T>(body: string, signal?: AbortSignal, token?: string): Promise<Answer<T>> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    ...(token !== undefined && { authorization: bearer(token) }),
  };
  const response = await fetch('/graphql', { method: 'POST', headers, body, signal: signal ?? null }).catch(
    (cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new CodedError('UNREACHABLE', 'The server cannot be reached.');
    },
  );
  const answer: Answer<T> = await response.json().catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new CodedError('UNREACHABLE', `The server answered ${response.status} ${response.statusText}.`);
  });
  const retryAfter = Number(response.headers.get('retry-after'));
  return retryAfter > 0 ? { ...answer, retryAfter } : answer;
}
