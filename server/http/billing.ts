import type { Context, MiddlewareHandler } from 'hono';
import type { Allowance, Standing } from '../allowance.ts';
import { rateExceeded } from '../errors.ts';
import { clientOf } from './client.ts';

/** Takes points from what the client of a request may ask in a minute. Throws LIMIT_EXCEEDED where it has not as many. */
export type Charge = (c: Context, points: number) => Promise<void>;

interface Bill {
  client: string;
  points: number;
  standing: Standing;
}

export interface Billing {
  charge: Charge;
  /** Says in each answer that was charged for how much is left, and gives back what was not worth its price. */
  settle: MiddlewareHandler;
}

/** What every charged answer costs: the view has been read for it. */
const LEAST = 1;
const BILL = 'bill';

/** Bills answers outside GraphQL to the same allowance. `allowance`: null where each may ask as much as it likes. */
export function billing(allowance: Allowance | null, proxies: number): Billing {
  if (allowance === null) return { charge: async () => {}, settle: (_, next) => next() };
  return {
    async charge(c, points) {
      const client = clientOf(c, proxies);
      const standing = await allowance.spend(client, points);
      c.set(BILL, { client, points: standing.allowed ? points : 0, standing } satisfies Bill);
      const { allowed, remaining, reset } = standing;
      if (!allowed) throw rateExceeded(points, remaining, allowance.points, reset);
    },
    async settle(c, next) {
      await next();
      const bill: Bill | undefined = c.get(BILL);
      if (!bill) return;
      const { client, points, standing } = bill;
      const back = isCheap(c) ? Math.max(0, points - LEAST) : 0;
      const left = back > 0 ? await allowance.giveBack(client, back) : standing;
      for (const [name, value] of Object.entries(allowance.headers(left))) c.res.headers.set(name, value);
    },
  };
}

/** Nothing was drawn or written; or it failed on our side, which nobody shall pay for. */
function isCheap({ req, res }: Context): boolean {
  return req.method === 'HEAD' || res.status === 304 || res.status >= 500;
}
