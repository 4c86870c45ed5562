import type { MiddlewareHandler } from 'hono';
import type { Metrics } from '../metrics/metrics.ts';
import { routePattern } from './route-pattern.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];

/** Counts and times requests. */
export function measured(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const { method } = c.req;
    const known = METHODS.includes(method) ? method : 'other';
    metrics.request(routePattern(c), known, c.res.status, (performance.now() - start) / 1000);
  };
}
