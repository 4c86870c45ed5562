import type { Plugin } from 'graphql-yoga';
import type { Context } from '../schema/builder.ts';
import { answerWithin } from './answer-within.ts';

/**
 * Answers TIMEOUT where an operation takes longer than it may. A stream may last; each of its events has this time.
 */
export function guardTime(milliseconds: number): Plugin<Context> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { contextValue } = args;
      const { signal } = contextValue.request;
      setExecuteFn((given) =>
        answerWithin(milliseconds, contextValue as Context, () => executeFn(given), signal),
      );
    },
  };
}
