import type { ExecutionResult } from 'graphql';
import { timedOut } from '../errors.ts';
import type { Context } from '../schema/builder.ts';

/**
 * The answer, or TIMEOUT, whatever it waits for; then the questions to the store that it has left open end too, as they do
 * when nobody waits for the answer any more. Of the milliseconds some may be spent already.
 */
export async function answerWithin<Answer>(
  milliseconds: number,
  context: Pick<Context, 'store'>,
  answer: () => Answer | Promise<Answer>,
  asking?: AbortSignal,
  spent = 0,
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
    }, milliseconds - spent);
  });
  try {
    return await Promise.race([answer(), deadline]);
  } finally {
    clearTimeout(timer);
    asking?.removeEventListener('abort', leave);
  }
}
