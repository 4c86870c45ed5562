import type { MiddlewareHandler } from 'hono';
import type { Log } from '../log.ts';
import { traceOf } from './traced.ts';

/** One line for each request, without its query string or body: these may hold what people search for. */
export function requestLog(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const { status } = c.res;
    const isCancelled = c.req.raw.signal.aborted;
    // By 501 a client is told that it asks for what there is not.
    const level = status >= 500 && status !== 501 ? 'error' : status >= 400 ? 'info' : 'debug';
    const milliseconds = Math.round((performance.now() - start) * 10) / 10;
    const { method, path } = c.req;
    const told = { method, path, milliseconds, trace_id: traceOf(c) };
    if (isCancelled) log.debug(told, 'request cancelled by its client');
    else log[level]({ ...told, status }, 'request');
  };
}
