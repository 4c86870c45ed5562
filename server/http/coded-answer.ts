import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../errors.ts';

const STATUSES: Record<ErrorCode, number> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 400,
  PERSISTED_QUERY_NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CONFLICT: 409,
  TIMEOUT: 504,
  UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** A coded error as an answer outside GraphQL: `{ error: { code, message, parameter? … } }`. Others are thrown on. */
export function codedAnswer(error: unknown): Response {
  if (!(error instanceof GraphQLError)) throw error;
  const { code, http, ...rest } = error.extensions;
  const usual = STATUSES[code as ErrorCode] as number | undefined;
  if (usual === undefined) throw error;
  const { status = usual, headers = {} } = http ?? {};
  return Response.json(
    { error: { code, message: error.message, ...rest } },
    { status, headers: { ...headers, 'Cache-Control': 'no-store' } },
  );
}
