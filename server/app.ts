import { type Context, Hono } from 'hono';
import { Allowance } from './allowance.ts';
import { accessWith } from './editing/access.ts';
import { limitExceeded, refusedBy } from './errors.ts';
import { createEndpoint } from './graphql/endpoint.ts';
import { LIMITS } from './graphql/limits.ts';
import { presentError } from './graphql/present-error.ts';
import { priceOf } from './graphql/price.ts';
import { CLIENT_WENT_AWAY } from './http/answered.ts';
import { asIfGot } from './http/as-if-got.ts';
import { billing } from './http/billing.ts';
import { clientOf } from './http/client.ts';
import { readableByAll } from './http/cors.ts';
import { embedPages } from './http/embed-pages.ts';
import { health } from './http/health.ts';
import { importPage } from './http/import-page.ts';
import { imports } from './http/imports.ts';
import { inTurn } from './http/in-turn.ts';
import { limitedBody } from './http/limited-body.ts';
import { measured } from './http/measured.ts';
import { metricsPage } from './http/metrics-page.ts';
import { oembed } from './http/oembed.ts';
import { pages } from './http/pages.ts';
import { pressed } from './http/pressed.ts';
import { questionAnswers } from './http/question-answers.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { tagged } from './http/tagged.ts';
import { toWorkbench } from './http/to-workbench.ts';
import { traced, traceOf } from './http/traced.ts';
import { unkeptErrors } from './http/unkept-errors.ts';
import { viewAnswers } from './http/view-answers.ts';
import { viewPage } from './http/view-page.ts';
import type { ImportRuns } from './imports/import-runs.ts';
import { once } from './kept/once.ts';
import type { Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import type { Questions } from './questions/question.ts';
import { reading } from './reading/reading.ts';
import { schema } from './schema/schema.ts';
import type { GraphStore } from './store/graph-store.ts';
import { guardStore } from './store/guard.ts';
import { takeTurns } from './take-turns.ts';
import { TIME_LIMIT } from './time-limit.ts';
import type { Tracer } from './tracing/tracer.ts';
import { watchedStore } from './watched-store.ts';

export interface AppOptions {
  store: GraphStore;
  log: Log;
  /** The clock. */
  now: () => Date;
  /** Where the app is reached from outside, without a slash at the end. */
  publicUrl: string;
  /** The folder of the built web pages. */
  webFolder: string;
  /** The named questions, read on first use and kept. */
  questions: Questions;
  /** How long a request may take, in milliseconds. */
  timeLimit?: number;
  /** Ends the streams when it aborts, so that the server can stop. */
  stopping?: AbortSignal;
  /** How many streams there may be at once. */
  mostListeners?: number;
  /** Points of complexity that a client may ask in a minute; as many as it likes, if not said. */
  rateLimit?: number | null;
  /** What those who may edit send as their bearer token; nobody may, if not said. */
  editToken?: string | null;
  /** The imports that this server runs; null: it takes none. */
  imports?: ImportRuns | null;
  /** How many proxies stand in front and say in X-Forwarded-For whom they speak for. */
  proxies?: number;
  /** Who is told of the steps of each request; nobody, if not said. */
  tracer?: Tracer | null;
}

/** Everything but listening: give it requests by `fetch`. */
export function createApp({
  store,
  log,
  now,
  publicUrl,
  webFolder,
  questions: readQuestions,
  timeLimit = TIME_LIMIT,
  stopping = new AbortController().signal,
  rateLimit = null,
  editToken = null,
  proxies = 0,
  tracer = null,
  imports: runs = null,
  ...streams
}: AppOptions): Hono {
  const metrics = createMetrics(() => store.pool());
  const guarded = watchedStore(guardStore(store, timeLimit), metrics, tracer);
  const questions = once(readQuestions);
  const allowance = rateLimit === null ? null : new Allowance(rateLimit);
  const { charge, settle } = billing(allowance, proxies);
  const whose = (c: Context) => clientOf(c, proxies);
  const takeTurn = takeTurns();
  const endpoint = createEndpoint({
    store: guarded,
    log,
    metrics,
    tracer,
    now,
    publicUrl,
    questions,
    timeLimit,
    takeTurn,
    allowance,
    stopping,
    editToken,
    imports: runs,
    ...streams,
  });
  const ask = (request: Request, c: Context) =>
    endpoint.fetch(request, { client: whose(c), trace: traceOf(c) });
  const present = (error: unknown, c: Context) => {
    const presented = presentError(error, { log, timeLimit, trace: traceOf(c) });
    const limit = refusedBy(presented);
    if (limit !== null) metrics.refusal(limit);
    return presented;
  };
  const app = new Hono();
  app.use(traced(tracer));
  app.use(requestLog(log));
  app.use(measured(metrics));
  app.use(securityHeaders(publicUrl));
  app.use(readableByAll);
  app.use(unkeptErrors);
  app.use(pressed);
  app.use(
    '/graphql',
    limitedBody(LIMITS.body, () => bodyTooLarge(metrics)),
  );
  app.use('/graphql', tagged);
  app.get('/graphql', toWorkbench);
  app.all('/graphql', (c) => (c.req.method === 'HEAD' ? asIfGot(ask, c) : ask(c.req.raw, c)));
  for (const path of ['/v/*', '/view/*', '/embed/*', '/oembed'])
    app.use(path, settle, inTurn(takeTurn, proxies));
  app.route('/', health(guarded));
  app.route('/', metricsPage(metrics));
  app.route(
    '/',
    viewAnswers({
      store: guarded,
      now,
      timeLimit,
      publicUrl,
      present,
      charge,
      clientOf: whose,
      metrics,
      webFolder,
    }),
  );
  app.route('/', viewPage({ store: guarded, now, timeLimit, publicUrl, present, charge, webFolder }));
  app.route(
    '/',
    embedPages({ store: guarded, now, timeLimit, publicUrl, present, charge, metrics, webFolder }),
  );
  app.route('/', oembed({ store: guarded, now, timeLimit, publicUrl, present, charge }));
  app.route('/', questionAnswers({ questions, endpoint: ask, turnOf: (c) => takeTurn(whose(c)), publicUrl }));
  app.route(
    '/',
    reading({
      schema,
      questions,
      endpoint: ask,
      publicUrl,
      webFolder,
      limits: LIMITS,
      timeLimit,
      price: (document, variables) => priceOf(schema, document, variables, null).complexity,
    }),
  );
  app.get(
    '/import',
    importPage({ webFolder, limit: editToken === null ? null : (runs?.uploads.limit ?? null) }),
  );
  if (runs) app.route('/', imports({ runs, accessOf: accessWith(editToken), present }));
  app.route('/', pages(webFolder));
  app.notFound((c) => c.json({ error: { code: 'NOT_FOUND', message: `Nothing is at ${c.req.path}` } }, 404));
  app.onError((error, c) => {
    // It went away while it was still sending; nobody is there to read why.
    if (c.req.raw.signal.aborted) return new Response(null, { status: CLIENT_WENT_AWAY });
    const id = traceOf(c);
    log.error({ err: error, path: c.req.path, trace_id: id }, 'unexpected error');
    const message = 'Something went wrong on the server';
    return c.json({ error: { code: 'INTERNAL_SERVER_ERROR', message, id } }, 500);
  });
  return app;
}

function bodyTooLarge(metrics: Metrics): Response {
  metrics.refusal('body');
  metrics.error('LIMIT_EXCEEDED');
  const { message, extensions } = limitExceeded(
    'body',
    LIMITS.body + 1,
    LIMITS.body,
    'the size of the body in bytes',
  );
  const { value: _, ...rest } = extensions;
  return Response.json({ errors: [{ message, extensions: rest }] }, { status: 413 });
}
