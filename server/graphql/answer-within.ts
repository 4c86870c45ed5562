import type { ExecutionResult } from 'graphql';
import { timedOut } from '../errors.ts';
import type { Context } from '../schema/builder.ts';

/**
 * The answer, or TIMEOUT, whatever it waits for; then the questions to the store that it has left open end too, as they do
 * when nobody waits for the answer any more.
 */
export async function answerWithin<Answer>(
  milliseconds: number,
  context: Context,
  answer: () => Answer | Promise<Answer>,
  asking?: AbortSignal,
): Promise<Answer | ExecutionResult> {
  const over = new AbortController();
  const leave = () => over.abort(asking?.reason);
  if (asking?.aborted) leave();
  asking?.addEventListener('abort', leave, { once: true });
  context.store = context.store.until(over.signal);
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<ExecutionResult>((resolve) => {
    timer = setTimeout(() => {
      over.abort(new DOMException('the time is up', 'TimeoutError'));
      resolve({ errors: [timedOut(milliseconds)] });
    }, milliseconds);
  });
  try {
    return await Promise.race([answer(), deadline]);
  } finally {
    clearTimeout(timer);
    asking?.removeEventListener('abort', leave);
  }
}
