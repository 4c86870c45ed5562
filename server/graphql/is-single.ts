import type { ExecutionResult } from 'graphql';

/** One answer, not a stream of them or a batch. */
export function isSingle(result: unknown): result is ExecutionResult {
  return (
    typeof result === 'object' &&
    result !== null &&
    !Array.isArray(result) &&
    !(Symbol.asyncIterator in result)
  );
}
