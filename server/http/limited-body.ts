import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Refuses a body of more bytes. One that says its length is not looked at: only a body that is becomes a stream. */
export function limitedBody(most: number, refuse: (c: Context) => Response): MiddlewareHandler {
  const counting = bodyLimit({ maxSize: most, onError: refuse });
  return (c, next) => {
    const length = c.req.header('content-length');
    const isKnown = length !== undefined && /^\d+$/.test(length) && !c.req.header('transfer-encoding');
    if (!isKnown) return counting(c, next);
    return Number(length) > most ? Promise.resolve(refuse(c)) : next();
  };
}
