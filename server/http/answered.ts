import type { Context } from 'hono';

/** As nginx and others call it: nobody is there any more to read what would be answered. */
export const CLIENT_WENT_AWAY = 499;

/** The status by which a request has ended, for those who count. */
export function statusOf(c: Context): number {
  return c.req.raw.signal.aborted ? CLIENT_WENT_AWAY : c.res.status;
}
