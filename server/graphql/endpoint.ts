import type { GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { dayOf } from '../../core/model/partial-date.ts';
import { ChangeFeed } from '../feed/change-feed.ts';
import type { Log } from '../log.ts';
import type { Questions } from '../questions/question.ts';
import { Batches } from '../schema/batches.ts';
import type { Context } from '../schema/builder.ts';
import { Met } from '../schema/met.ts';
import { schema } from '../schema/schema.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { guardCost } from './guard-cost.ts';
import { guardTime } from './guard-time.ts';
import { guardTokens } from './guard-tokens.ts';
import { isSingle } from './is-single.ts';
import { presentError } from './present-error.ts';
import { priceOf } from './price.ts';
import { serveStreams } from './serve-streams.ts';
import { tellGraph } from './tell-graph.ts';

export interface EndpointOptions {
  store: GraphStore;
  log: Log;
  now: () => Date;
  publicUrl: string;
  questions: Questions;
  /** How long an operation may take, in milliseconds. */
  timeLimit: number;
  /** Ends the streams when it aborts. */
  stopping: AbortSignal;
  /** How many streams there may be at once; as many as the feed allows, if not said. */
  mostListeners?: number;
}

/** GraphQL over HTTP at /graphql. */
export function createEndpoint(options: EndpointOptions) {
  const { store, log, now, publicUrl, questions, timeLimit } = options;
  const feed = new ChangeFeed(options);
  const present = (error: unknown) => presentError(error, log, timeLimit);
  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    logging: false,
    // Anybody's page may read; nothing here is done for a cookie.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    maskedErrors: { maskError: present },
    plugins: [
      guardTokens(),
      guardCost(),
      tellGraph(),
      guardTime(timeLimit),
      presentErrors(present),
      serveStreams({ store, now, timeLimit }),
    ],
    context: ({ params, request }) => {
      const moment = now();
      return {
        store: store.until(request.signal),
        batches: new Batches(),
        now: moment,
        today: dayOf(moment),
        publicUrl,
        questions,
        price: (query, variables, operationName) => priceOf(schema, query, variables, operationName),
        met: params.extensions?.graph === true ? new Met() : null,
        // Browsers send the header when they reconnect, to the same address as before.
        listen: (after, wants) => feed.listen(request.headers.get('last-event-id') || after, wants),
      };
    },
  });
}

/** Codes the errors that arise outside the execution too: in parsing, validation and the reading of variables. */
function presentErrors(present: (error: unknown) => GraphQLError): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (!isSingle(result) || !result.errors) return;
      setResult({ ...result, errors: result.errors.map(present) });
    },
  };
}
