import type { ExecutionResult } from 'graphql';
import { timedOut } from '../errors.ts';
import type { Context } from '../schema/builder.ts';

/** The answer, or TIMEOUT, whatever it waits for; then the questions to the store that it has left open end too. */
export async function answerWithin<Answer>(
  milliseconds: number,
  context: Context,
  answer: () => Answer | Promise<Answer>,
): Promise<Answer | ExecutionResult> {
  const over = new AbortController();
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
  }
}
