import type { Plugin } from 'graphql-yoga';
import { timedOut } from '../errors.ts';
import type { Context } from '../schema/builder.ts';
import type { TakeTurn } from '../take-turns.ts';
import { answerWithin } from './answer-within.ts';
import type { Asker } from './guard-rate.ts';

/**
 * Answers TIMEOUT where an operation takes longer than it may, until its turn comes too; one that nobody waits for by then is
 * not begun. A stream may last; each of its events has this time.
 */
export function guardTime(milliseconds: number, takeTurn: TakeTurn): Plugin<Context & Asker> {
  const begun = new WeakMap<Request, number>();
  return {
    onParams({ request }) {
      begun.set(request, performance.now());
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      const { contextValue } = args;
      const { request, client } = contextValue as Context & Asker & { request: Request };
      setExecuteFn((given) => {
        const now = performance.now();
        const spent = now - (begun.get(request) ?? now);
        return answerWithin(
          milliseconds,
          contextValue as Context,
          async (over) => {
            await takeTurn(client);
            return over.aborted ? { errors: [timedOut(milliseconds)] } : executeFn(given);
          },
          request.signal,
          spent,
        );
      });
    },
  };
}
