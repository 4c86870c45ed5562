import { GraphQLError } from 'graphql';
import { type ErrorCode, RETRY_AFTER_SECONDS } from '../errors.ts';

const STATUSES: Record<ErrorCode, number> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TIMEOUT: 504,
  UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** A coded error as an answer outside GraphQL: `{ error: { code, message, parameter? … } }`. Others are thrown on. */
export function codedAnswer(error: unknown): Response {
  if (!(error instanceof GraphQLError)) throw error;
  const { code, http: _, ...rest } = error.extensions;
  const status = STATUSES[code as ErrorCode] as number | undefined;
  if (status === undefined) throw error;
  return Response.json(
    { error: { code, message: error.message, ...rest } },
    {
      status,
      headers: {
        'Cache-Control': 'no-store',
        ...(code === 'UNAVAILABLE' ? { 'Retry-After': RETRY_AFTER_SECONDS } : {}),
      },
    },
  );
}
