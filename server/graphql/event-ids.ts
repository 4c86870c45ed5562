import type { ExecutionResult } from 'graphql';

/** Copied with a result by those who add to it, and never written into its JSON. */
const EVENT_ID = Symbol('the id of the event');

type Named = ExecutionResult & { [EVENT_ID]?: string };

/** A result that is sent under this id. */
export function withEventId(result: ExecutionResult, id: string): ExecutionResult {
  return { ...result, [EVENT_ID]: id } as Named;
}

/** Tells how far the stream is where there is nothing to say. */
export function markAt(id: string): ExecutionResult {
  return withEventId({}, id);
}

export function eventIdOf(result: ExecutionResult): string | undefined {
  return (result as Named)[EVENT_ID];
}

export function isMark({ data, errors }: ExecutionResult): boolean {
  return data === undefined && errors === undefined;
}
