import type { Plugin } from 'graphql-yoga';
import type { Context } from '../schema/builder.ts';
import { answerWithin } from './answer-within.ts';

/**
 * Answers TIMEOUT where an operation takes longer than it may. A stream may last; each of its events has this time.
 */
export function guardTime(milliseconds: number): Plugin<Context> {
  const begun = new WeakMap<Request, number>();
  return {
    onParams({ request }) {
      begun.set(request, performance.now());
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      const { contextValue } = args;
      const { request } = contextValue;
      setExecuteFn((given) => {
        const now = performance.now();
        const spent = now - (begun.get(request) ?? now);
        return answerWithin(
          milliseconds,
          contextValue as Context,
          () => executeFn(given),
          request.signal,
          spent,
        );
      });
    },
  };
}
