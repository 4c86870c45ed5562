import type { ExecutionResult } from 'graphql';

/** The answer with headers of HTTP to go with it; they are no part of what the client reads. */
export function withHeaders(result: ExecutionResult, headers: Record<string, string>): ExecutionResult {
  const { http } = (result.extensions ?? {}) as { http?: { headers?: Record<string, string> } };
  return {
    ...result,
    extensions: { ...result.extensions, http: { ...http, headers: { ...http?.headers, ...headers } } },
  };
}
