import type { Context, MiddlewareHandler } from 'hono';
import type { Log } from '../log.ts';
import { CLIENT_WENT_AWAY, statusOf } from './answered.ts';
import { traceOf } from './traced.ts';

/** One line for each request, without its query string or body: these may hold what people search for. */
export function requestLog(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    try {
      await next();
    } finally {
      tell(c, performance.now() - start);
    }
  };

  function tell(c: Context, took: number): void {
    const status = statusOf(c);
    // By 501 a client is told that it asks for what there is not.
    const level = status >= 500 && status !== 501 ? 'error' : status >= 400 ? 'info' : 'debug';
    const milliseconds = Math.round(took * 10) / 10;
    const { method, path } = c.req;
    const told = { method, path, milliseconds, trace_id: traceOf(c) };
    if (status === CLIENT_WENT_AWAY) log.debug(told, 'request cancelled by its client');
    else log[level]({ ...told, status }, 'request');
  }
}
