import { GraphQLError } from 'graphql';
import type { RowProblem } from '../core/model/problems.ts';

/** Every code that an answer can carry in `extensions.code`. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'LIMIT_EXCEEDED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

/** The limits that a request can be over, for those who count what is refused. */
export type RefusedBy =
  | 'complexity'
  | 'depth'
  | 'breadth'
  | 'tokens'
  | 'body'
  | 'rate'
  | 'listeners'
  | 'argument';

/** Goes along wherever the extensions are copied, and never into an answer. */
const REFUSED_BY = Symbol('the limit that a request is over');

/** Which limit an error is about; null where it is about none. */
export function refusedBy({ extensions }: GraphQLError): RefusedBy | null {
  return (extensions as { [REFUSED_BY]?: RefusedBy })[REFUSED_BY] ?? null;
}

/** The request itself is wrong; sending it again will not help. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } });
}

const MOST_PROBLEMS = 50;

/** Rows that can't be written; says each problem with its place. */
export function wrongRows(problems: readonly RowProblem[]): GraphQLError {
  const told = problems.slice(0, MOST_PROBLEMS);
  const error = badInput(told.map(({ field, reason }) => `${field}: ${reason}`).join('\n'));
  error.extensions.problems = told;
  return error;
}

/** Nobody has shown that they may do this. */
export function unauthenticated(message: string, problem?: 'invalid_token'): GraphQLError {
  const challenge = `Bearer realm="chokepoint"${problem === undefined ? '' : `, error="${problem}"`}`;
  return new GraphQLError(message, {
    extensions: {
      code: 'UNAUTHENTICATED' satisfies ErrorCode,
      http: { status: 401, headers: { 'WWW-Authenticate': challenge } },
    },
  });
}

export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'FORBIDDEN' satisfies ErrorCode, http: { status: 403 } },
  });
}

/**
 * A row is not as whoever changes it takes it to be; carries it as it stands and as it was given, null where it is or was to be
 * gone. `isNew`: it was to be a new one.
 */
export function conflict(
  id: string,
  revision: string | null,
  { current, given }: { current: object | null; given: object | null },
  isNew: boolean,
): GraphQLError {
  const message =
    current === null
      ? `'${id}' is not there any more`
      : isNew
        ? `'${id}' is there already; send its revision to change it`
        : `'${id}' says something else by now; look at it first`;
  return new GraphQLError(message, {
    extensions: { code: 'CONFLICT' satisfies ErrorCode, id, revision, current, given },
  });
}

/** Something that was asked for by id does not exist, and null is not the answer. */
export function notFound(what: string, ids: readonly string[]): GraphQLError {
  const named = ids.slice(0, 5).map((id) => `'${id}'`);
  const more = ids.length > named.length ? ` and ${ids.length - named.length} more` : '';
  return new GraphQLError(`No ${what} has the id ${named.join(', ')}${more}`, {
    extensions: { code: 'NOT_FOUND' satisfies ErrorCode, ids: ids.slice(0, 100) },
  });
}

/** More than one request may ask: says which limit, how much was asked, and by which field or argument. */
export function limitExceeded(
  field: string,
  value: number,
  limit: number,
  what = field,
  by: RefusedBy = 'argument',
): GraphQLError {
  return new GraphQLError(`${what} is ${value}; the limit is ${limit}`, {
    extensions: { code: 'LIMIT_EXCEEDED' satisfies ErrorCode, field, value, limit, [REFUSED_BY]: by },
  });
}

/** Within the limits of what may be asked, but the answer is more than can be held. */
export function answerTooLarge(): GraphQLError {
  return new GraphQLError('The answer is too large; ask for less at once, by pages or filters', {
    extensions: { code: 'LIMIT_EXCEEDED' satisfies ErrorCode, field: 'answer' },
  });
}

/** More than a client may ask in a minute: the same will do later. */
export function rateExceeded(cost: number, remaining: number, limit: number, seconds: number): GraphQLError {
  return new GraphQLError(
    `This costs ${cost}; of ${limit} a minute ${remaining} are left. Try again in ${seconds} s`,
    {
      extensions: {
        code: 'LIMIT_EXCEEDED' satisfies ErrorCode,
        field: 'rate',
        value: cost,
        limit,
        [REFUSED_BY]: 'rate',
        http: { status: 429, headers: { 'Retry-After': String(seconds) } },
      },
    },
  );
}

/** Something else is done with it just now: the same may be asked later. */
export function busy(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'CONFLICT' satisfies ErrorCode, http: { status: 409 } },
  });
}

export function timedOut(milliseconds: number): GraphQLError {
  return new GraphQLError(`No answer within ${milliseconds / 1000} s`, {
    extensions: { code: 'TIMEOUT' satisfies ErrorCode, http: { status: 504 } },
  });
}

const RETRY_AFTER_SECONDS = '5';

export function unavailable(
  message = 'The store can’t be reached just now; try again in a moment',
): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'UNAVAILABLE' satisfies ErrorCode,
      http: { status: 503, headers: { 'Retry-After': RETRY_AFTER_SECONDS } },
    },
  });
}

/** What failed on our side stays on our side; the id finds it in the log. */
export function internal(id: string): GraphQLError {
  return new GraphQLError(`Something went wrong on the server (${id})`, {
    extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, id, http: { status: 500 } },
  });
}
