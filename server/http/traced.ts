import type { Context, MiddlewareHandler } from 'hono';
import { withSpan } from '../tracing/current-span.ts';
import type { Attributes, Span } from '../tracing/span.ts';
import { newTraceId, readTraceParent } from '../tracing/trace-parent.ts';
import type { Tracer } from '../tracing/tracer.ts';
import { statusOf } from './answered.ts';
import { routePattern } from './route-pattern.ts';

const TRACE = 'trace';

/** The id of the trace that a request belongs to: 32 hexadecimal digits. */
export function traceOf(c: Context): string {
  return c.get(TRACE);
}

/**
 * Gives each request the id of a trace, that of its header `traceparent` or a new one, and says it in `X-Request-Id`:
 * the log and errors name it too.
 */
export function traced(tracer: Tracer | null): MiddlewareHandler {
  return async (c, next) => {
    const parent = readTraceParent(c.req.header('traceparent'));
    const { method } = c.req;
    const span = tracer?.start({ name: method, kind: 'SERVER', attributes: attributesOf(c), parent });
    const id = span?.traceId ?? parent?.traceId ?? newTraceId();
    c.set(TRACE, id);
    try {
      await (span ? withSpan(span, next) : next());
      c.res.headers.set('X-Request-Id', id);
    } finally {
      if (span) end(span, c);
    }
  };
}

function attributesOf(c: Context): Attributes {
  const { protocol, hostname } = new URL(c.req.url);
  return {
    'http.request.method': c.req.method,
    'url.scheme': protocol.slice(0, -1),
    'url.path': c.req.path,
    'server.address': hostname,
  };
}

function end(span: Span, c: Context): void {
  const status = statusOf(c);
  const route = routePattern(c);
  span.rename(`${c.req.method} ${route}`);
  span.describe({ 'http.route': route, 'http.response.status_code': status });
  if (status >= 500) span.fail(String(status));
  span.end();
}
