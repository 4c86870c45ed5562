import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLError,
} from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { dayOf } from '../../core/model/partial-date.ts';
import { badInput } from '../errors.ts';
import type { FeedItem } from '../feed/listener.ts';
import { Batches } from '../schema/batches.ts';
import type { Context } from '../schema/builder.ts';
import { Held } from '../schema/held.ts';
import { Met } from '../schema/met.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { TakeTurn } from '../take-turns.ts';
import { answerWithin } from './answer-within.ts';
import { costAsked } from './cost-asked.ts';
import { markAt, withEventId } from './event-ids.ts';
import { EventStreams } from './event-stream.ts';
import type { Asker } from './guard-rate.ts';
import { sized } from './guard-size.ts';
import { LIMITS } from './limits.ts';
import { refusalOf } from './refusal.ts';

interface StreamOptions {
  store: GraphStore;
  now: () => Date;
  /** How long one event may take, in milliseconds; the stream lasts as long as somebody reads it. */
  timeLimit: number;
  takeTurn: TakeTurn;
  present: (error: unknown, trace: string) => GraphQLError;
  /** Told how many streams are open. */
  counted: (open: number) => void;
}

/**
 * Runs subscriptions: priced like queries, by what one event costs; each event answered anew, with nothing kept from the
 * one before; told as server-sent events with the ids of their places.
 */
export function serveStreams({
  store,
  now,
  timeLimit,
  takeTurn,
  present,
  counted,
}: StreamOptions): Plugin<Context & Asker> {
  const streams = new EventStreams(undefined, counted);
  return {
    onSubscribe({ args, setSubscribeFn, setResultAndStopExecution }) {
      const cost = costAsked(args);
      const refusal = cost && refusalOf(cost);
      if (refusal) return setResultAndStopExecution({ errors: [refusal] });
      if (!takesEvents(args.contextValue.request)) {
        return setResultAndStopExecution({ errors: [notAcceptable()] });
      }
      const extensions = cost && {
        cost: { complexity: cost.complexity, depth: cost.depth, limit: LIMITS.complexity },
      };
      const subscribeFn = (given: ExecutionArgs) =>
        subscribe(given, async (item) => {
          // Apart from what the client asks otherwise, which need not wait for its streams.
          await takeTurn(`streams of ${args.contextValue.client}`);
          const context = renewed(given.contextValue as Context & Asker, store, now());
          const made = await answerWithin(timeLimit, context, () =>
            execute({ ...given, rootValue: item, contextValue: context }),
          );
          const result = sized(made, context);
          const errors = result.errors?.map((error) => present(error, context.trace));
          const graph = context.met ? { graph: context.met.graph() } : {};
          const bookmark = await store.bookmark();
          const told = bookmark === null ? {} : { bookmark };
          const shown = { ...extensions, ...graph, ...told };
          return { ...result, ...(errors && { errors }), extensions: shown };
        });
      setSubscribeFn(subscribeFn);
      return undefined;
    },
    onResultProcess({ request, result, setResultProcessor }) {
      if (Array.isArray(result)) return;
      const isStream = isAsyncIterable(result) || request.headers.get('accept') === EVENTS;
      if (isStream) setResultProcessor((given) => streams.respond(given as ExecutionResult), EVENTS);
    },
  };
}

const EVENTS = 'text/event-stream';

/** Nothing said counts as anything. */
function takesEvents(request: Request): boolean {
  const accept = request.headers.get('accept') ?? '*/*';
  return [EVENTS, 'text/*', '*/*'].some((type) => accept.includes(type));
}

function notAcceptable() {
  const error = badInput(`a subscription is answered as ${EVENTS}; send it with 'Accept: ${EVENTS}'`);
  error.extensions.http = { status: 406 };
  return error;
}

/** The results for the steps of the feed, in their order, one at a time. */
async function subscribe(
  args: ExecutionArgs,
  answer: (item: FeedItem) => Promise<ExecutionResult>,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!isAsyncIterable(source)) return source;
  const items = (source as AsyncIterable<FeedItem>)[Symbol.asyncIterator]();
  const results: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => results,
    async next() {
      const { done, value } = await items.next();
      if (done) return { done: true, value: undefined };
      const result = value.entry === null ? markAt(value.id) : withEventId(await answer(value), value.id);
      return { done: false, value: result };
    },
    async return() {
      await items.return?.();
      return { done: true, value: undefined };
    },
  };
  return results;
}

/** A stream may last for days: nothing that a request remembers may be remembered so long. */
function renewed(context: Context & Asker, store: GraphStore, moment: Date): Context & Asker {
  return {
    ...context,
    store,
    batches: new Batches(),
    now: moment,
    today: dayOf(moment),
    met: context.met && new Met(),
    held: new Held(),
  };
}
