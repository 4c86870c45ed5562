import type { MiddlewareHandler } from 'hono';
import type { TakeTurn } from '../take-turns.ts';
import { clientOf } from './client.ts';

/** Figures and files are made in one go too: who wants hundreds of them waits behind itself. */
export function inTurn(takeTurn: TakeTurn, proxies: number): MiddlewareHandler {
  return async (c, next) => {
    await takeTurn(clientOf(c, proxies));
    await next();
  };
}
