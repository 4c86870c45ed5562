import type { Plugin } from 'graphql-yoga';
import { timedOut } from '../errors.ts';
import type { Context } from '../schema/builder.ts';

/**
 * Answers TIMEOUT where an operation takes longer than it may, whatever it waits for, and ends the questions to the
 * store that it has left open. A stream may last; only its questions have a deadline each.
 */
export function guardTime(milliseconds: number): Plugin<Context> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      setExecuteFn(async (given) => {
        const context = args.contextValue as Context;
        const over = new AbortController();
        context.store = context.store.until(over.signal);
        let timer: NodeJS.Timeout | undefined;
        const deadline = new Promise((resolve) => {
          timer = setTimeout(() => {
            over.abort(new DOMException('the time is up', 'TimeoutError'));
            resolve({ errors: [timedOut(milliseconds)] });
          }, milliseconds);
        });
        try {
          return await Promise.race([executeFn(given), deadline]);
        } finally {
          clearTimeout(timer);
        }
      });
    },
  };
}
