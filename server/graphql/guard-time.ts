import type { Plugin } from 'graphql-yoga';
import { timedOut } from '../errors.ts';
import type { Context } from '../schema/builder.ts';
import type { TakeTurn } from '../take-turns.ts';
import { answerWithin } from './answer-within.ts';
import type { Asker } from './guard-rate.ts';

/**
 * Begins what is asked in its turn, before anything is read of it, and answers TIMEOUT where it takes longer than it may, with
 * the time until its turn; what nobody waits for by then is not begun. A stream may last; each of its events has this time.
 */
export function guardTime(milliseconds: number, takeTurn: TakeTurn): Plugin<Context, Asker> {
  const begun = new WeakMap<Request, number>();
  const spentBy = (request: Request) => {
    const now = performance.now();
    return now - (begun.get(request) ?? now);
  };
  return {
    async onParams({ request, context, setResult }) {
      begun.set(request, performance.now());
      await takeTurn((context as Asker).client);
      if (request.signal.aborted || spentBy(request) >= milliseconds)
        setResult({ errors: [timedOut(milliseconds)] });
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      const { contextValue } = args;
      const { request } = contextValue;
      setExecuteFn((given) =>
        answerWithin(
          milliseconds,
          contextValue as Context,
          () => executeFn(given),
          request.signal,
          spentBy(request),
        ),
      );
    },
  };
}
