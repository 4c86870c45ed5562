import type { Plugin } from 'graphql-yoga';
import type { Context } from '../schema/builder.ts';
import { answerWithin } from './answer-within.ts';

/**
 * Answers TIMEOUT where an operation takes longer than it may. A stream may last; each of its events has this time.
 */
export function guardTime(milliseconds: number): Plugin<Context> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      setExecuteFn((given) =>
        answerWithin(milliseconds, args.contextValue as Context, () => executeFn(given)),
      );
    },
  };
}
