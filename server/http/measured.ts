import type { MiddlewareHandler } from 'hono';
import type { Metrics } from '../metrics/metrics.ts';
import { statusOf } from './answered.ts';
import { routePattern } from './route-pattern.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];

/** Counts and times requests. */
export function measured(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    try {
      await next();
    } finally {
      // A request whose client has gone may end by a throw.
      const { method } = c.req;
      const known = METHODS.includes(method) ? method : 'other';
      metrics.request(routePattern(c), known, statusOf(c), (performance.now() - start) / 1000);
    }
  };
}
