import { type ExecutionResult, GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { dayOf } from '../../core/model/partial-date.ts';
import type { Allowance } from '../allowance.ts';
import { accessWith } from '../editing/access.ts';
import { limitExceeded, refusedBy } from '../errors.ts';
import { ChangeFeed } from '../feed/change-feed.ts';
import type { ImportRuns } from '../imports/import-runs.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Questions } from '../questions/question.ts';
import { Batches } from '../schema/batches.ts';
import type { Context } from '../schema/builder.ts';
import { Held } from '../schema/held.ts';
import { Met } from '../schema/met.ts';
import { schema } from '../schema/schema.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { TakeTurn } from '../take-turns.ts';
import type { Tracer } from '../tracing/tracer.ts';
import { answerInTurn } from './answer-in-turn.ts';
import { storeFrom, tellBookmark } from './bookmarks.ts';
import { checkDocuments } from './check-document.ts';
import { guardCost } from './guard-cost.ts';
import { type Asker, guardRate, spendingFrom } from './guard-rate.ts';
import { guardSize } from './guard-size.ts';
import { guardTime } from './guard-time.ts';
import { guardTokens } from './guard-tokens.ts';
import { isSingle } from './is-single.ts';
import { keepAnswers } from './keep-answers.ts';
import { keptDocuments } from './kept-documents.ts';
import { knowDocuments } from './known-documents.ts';
import { presentError } from './present-error.ts';
import { priceOf } from './price.ts';
import { readRequest } from './read-request.ts';
import { runPlanned } from './run-planned.ts';
import { serveStreams } from './serve-streams.ts';
import { tellCaches } from './tell-caches.ts';
import { tellGraph } from './tell-graph.ts';
import { operationWatch, watchOperations } from './watch-operations.ts';
import { writeAnswer } from './write-answer.ts';

export interface EndpointOptions {
  store: GraphStore;
  log: Log;
  metrics: Metrics;
  /** Null: nobody traces. */
  tracer: Tracer | null;
  now: () => Date;
  publicUrl: string;
  questions: Questions;
  /** How long an operation may take, in milliseconds. */
  timeLimit: number;
  takeTurn: TakeTurn;
  /** What those who may edit send as their bearer token; null: nobody may. */
  editToken: string | null;
  /** What a client may ask in a minute; null: as much as it likes. */
  allowance: Allowance | null;
  /** The imports that this server runs; null: it takes none. */
  imports: ImportRuns | null;
  /** Ends the streams when it aborts. */
  stopping: AbortSignal;
  /** How many streams there may be at once; as many as the feed allows, if not said. */
  mostListeners?: number;
}

/** An error of the request with this trace, as a client may see it. */
type Present = (error: unknown, trace: string) => GraphQLError;

/** GraphQL over HTTP at /graphql. */
export function createEndpoint(options: EndpointOptions) {
  const { store, log, metrics, tracer, now, publicUrl, questions, timeLimit, takeTurn, allowance, imports } =
    options;
  const feed = new ChangeFeed(options);
  const accessOf = accessWith(options.editToken);
  const watch = operationWatch({ metrics, tracer, questions });
  const spend = allowance && spendingFrom(allowance);
  const today = () => dayOf(now());
  const present = (error: unknown, trace: string) => presentError(error, { log, timeLimit, trace });
  return createYoga<Asker, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    logging: false,
    cors: false,
    multipart: false,
    // The app has seen to it.
    maxRequestBodySize: false,
    parserAndValidationCache: keptDocuments(),
    maskedErrors: { maskError: asGraphQLError },
    plugins: [
      readRequest(),
      knowDocuments(),
      guardTokens(),
      checkDocuments(),
      guardCost(),
      spend !== null && guardRate(spend),
      tellGraph(),
      tellBookmark(),
      keepAnswers({ store, today, timeLimit, watch, spend, counted: metrics.kept('data') }),
      runPlanned(),
      answerInTurn(store),
      guardTime(timeLimit, takeTurn),
      guardSize(),
      presentErrors(present, metrics),
      serveStreams({ store, now, timeLimit, takeTurn, present, counted: metrics.streams }),
      watchOperations(watch),
      tellCaches(),
      writeAnswer(),
    ],
    context: ({ params, request, client }) => {
      const moment = now();
      return {
        store: storeFrom(store, params.extensions?.bookmark),
        batches: new Batches(),
        now: moment,
        today: dayOf(moment),
        publicUrl,
        questions,
        access: accessOf(request.headers.get('authorization')),
        price: pricedOnce(),
        met: params.extensions?.graph === true ? new Met() : null,
        held: new Held(),
        imports,
        // Browsers send the header when they reconnect, to the same address as before.
        listen: (after, wants) =>
          feed.listen(request.headers.get('last-event-id') || after, wants, allowance && client),
      };
    },
  });
}

/** Reading and checking a document takes this thread's time, which the price of the request does not count. */
function pricedOnce(): Context['price'] {
  let asked = 0;
  return (query, variables, operationName) => {
    asked += 1;
    if (asked > 1) throw limitExceeded('cost', asked, 1, 'the number of queries to price in one request');
    return priceOf(schema, query, variables, operationName);
  };
}

/** A document of four thousand words can be wrong in thousands of places. */
const MOST_PROBLEMS = 20;

/** All that went wrong while it ran; where nothing ran, the first problems of the request. */
function told({ data, errors = [] }: ExecutionResult): readonly GraphQLError[] {
  return data === undefined ? errors.slice(0, MOST_PROBLEMS) : errors;
}

/** As Yoga hands errors on: what they show is decided where the request is known, in `presentErrors`. */
function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError('unexpected', { originalError });
}

/** Codes all errors, those of parsing, validation and the reading of variables too, and counts them. */
function presentErrors(present: Present, metrics: Metrics): Plugin<Asker> {
  return {
    onResultProcess({ request, result, setResult, serverContext }) {
      if (!isSingle(result) || !result.errors || request.signal.aborted) return;
      const { trace } = serverContext as unknown as Asker;
      const errors = told(result).map((error) => present(error, trace));
      for (const error of errors) {
        metrics.error(String(error.extensions.code));
        const limit = refusedBy(error);
        if (limit !== null) metrics.refusal(limit);
      }
      setResult({ ...result, errors });
    },
  };
}
