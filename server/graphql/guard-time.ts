import type { Plugin } from 'graphql-yoga';
import { timedOut, unavailable } from '../errors.ts';
import type { Context } from '../schema/builder.ts';
import type { TakeTurn } from '../take-turns.ts';
import { answerWithin } from './answer-within.ts';
import type { Asker } from './guard-rate.ts';

/** Characters of all bodies that wait for their turns. Where there are as many, larger ones than this are refused. */
const WAITING = { most: 64_000_000, small: 10_000 };
const TOO_MUCH = 'Too much is asked at once; try again in a moment';

/**
 * Begins what is asked in its turn, before anything is read of it, and answers TIMEOUT where it takes longer than it may, with
 * the time until its turn; what nobody waits for by then is not begun. A stream may last; each of its events has this time.
 */
export function guardTime(milliseconds: number, takeTurn: TakeTurn): Plugin<Context, Asker> {
  const begun = new WeakMap<Request, number>();
  let waiting = 0;
  const spentBy = (request: Request) => {
    const now = performance.now();
    return now - (begun.get(request) ?? now);
  };
  const turnOf = async (request: Request, client: string, length: number) => {
    if (length > WAITING.small && waiting + length > WAITING.most) throw unavailable(TOO_MUCH);
    begun.set(request, performance.now());
    waiting += length;
    await takeTurn(client);
    waiting -= length;
    if (request.signal.aborted || spentBy(request) >= milliseconds) throw timedOut(milliseconds);
  };
  return {
    onRequestParse({ request, requestParser, setRequestParser, serverContext }) {
      if (requestParser === undefined) return;
      const { client } = serverContext as unknown as Asker;
      setRequestParser(async (given) => {
        const body = given.method === 'POST' ? await bodyOf(given) : null;
        await turnOf(request, client, body?.length ?? 0);
        return requestParser(body?.request ?? given);
      });
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

/** A request whose body is there, so that nothing but its parsing is left to do. */
async function bodyOf(request: Request): Promise<{ length: number; request: Request }> {
  const text = await request.text();
  const read = { text: async () => text, json: async () => JSON.parse(text) };
  return {
    length: text.length,
    request: { method: request.method, headers: request.headers, ...read } as Request,
  };
}
