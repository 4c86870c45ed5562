import { GraphQLError } from 'graphql';
import { answerTooLarge, type ErrorCode, internal, timedOut, unavailable } from '../errors.ts';
import type { Log } from '../log.ts';
import {
  StoreCancelled,
  StoreOverflow,
  StoreTimeout,
  StoreUnavailable,
  StoreUnknownBookmark,
} from '../store/errors.ts';
import { unknownBookmark } from './bookmarks.ts';

const LONGEST_MESSAGE = 600;

const CODES: readonly string[] = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'LIMIT_EXCEEDED',
  'PERSISTED_QUERY_NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CONFLICT',
  'TIMEOUT',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] satisfies ErrorCode[];

/**
 * The error as a client may see it: coded, and with nothing of ours in it. What we did not expect is logged under the id
 * of the request's trace and shown as that id alone.
 */
export function presentError(
  error: unknown,
  { log, timeLimit, trace }: { log: Log; timeLimit: number; trace: string },
): GraphQLError {
  const cause = rootCause(error);
  if (error instanceof GraphQLError) {
    if (CODES.includes(String(error.extensions.code))) return told(error, error.extensions);
    if (cause instanceof GraphQLError) return codeUserError(error);
  }
  if (cause instanceof StoreUnavailable) {
    log.warn({ err: cause, trace_id: trace }, 'store unavailable');
    return at(unavailable(), error);
  }
  if (cause instanceof StoreOverflow) return at(answerTooLarge(), error);
  if (cause instanceof StoreUnknownBookmark) return at(unknownBookmark(), error);
  // Nobody will read it.
  if (cause instanceof StoreCancelled) return at(timedOut(timeLimit), error);
  if (cause instanceof StoreTimeout) return at(timedOut(timeLimit), error);
  log.error({ err: cause, trace_id: trace }, 'unexpected error');
  return at(internal(trace), error);
}

/** What graphql-js and Yoga refuse themselves: documents, variables and requests that are wrong. */
function codeUserError(error: GraphQLError): GraphQLError {
  const { code, http } = error.extensions;
  return told(error, {
    code: 'BAD_USER_INPUT' satisfies ErrorCode,
    ...(http === undefined ? {} : { http: code === 'BAD_REQUEST' ? alwaysSaid(http) : http }),
  });
}

/** The same error in words that are not too long to read, with these extensions. */
function told(error: GraphQLError, extensions: GraphQLError['extensions']): GraphQLError {
  const message = shortened(error.message);
  if (message === error.message && extensions === error.extensions) return error;
  const { nodes = null, source = null, positions = null, path = null } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

/** Without the middle of what is too long to read: they repeat what was sent, and say at the end what is wrong with it. */
function shortened(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  const half = LONGEST_MESSAGE / 2;
  return `${message.slice(0, half)} … ${message.slice(-half)}`;
}

/** Yoga keeps `spec` statuses from clients that accept plain JSON; a request that is none is a 400 to anybody. */
function alwaysSaid(http: object): object {
  return { ...http, spec: false };
}

function rootCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootCause(error.originalError) : error;
}

/** The same error at the place in the query where it happened. */
function at(presented: GraphQLError, error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) return presented;
  const { nodes = null, path = null } = error;
  return new GraphQLError(presented.message, { nodes, path, extensions: presented.extensions });
}
