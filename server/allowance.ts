import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const SECONDS = 60;

/** How a client stands after it asked for something. */
export interface Standing {
  allowed: boolean;
  remaining: number;
  /** Seconds until all of it is there again. */
  reset: number;
}

/** What each client may ask in a minute, in points of complexity, of GraphQL and of all that is billed with it. Kept in memory: each process counts for itself. */
export class Allowance {
  readonly points: number;
  readonly #limiter: RateLimiterMemory;

  constructor(points: number) {
    this.points = points;
    this.#limiter = new RateLimiterMemory({ points, duration: SECONDS });
  }

  /** Takes the points where there are as many, else none. */
  async spend(client: string, points: number): Promise<Standing> {
    const taken = await this.#limiter.penalty(client, points);
    if (taken.consumedPoints <= this.points) return this.#standing(taken, true);
    return this.#standing(await this.#limiter.reward(client, points), false);
  }

  /** For what turned out to cost less. */
  async giveBack(client: string, points: number): Promise<Standing> {
    return this.#standing(await this.#limiter.reward(client, points), true);
  }

  /** As `X-RateLimit-*`, which most clients know, and as the IETF's draft has them. */
  headers({ remaining, reset }: Standing): Record<string, string> {
    return {
      'X-RateLimit-Limit': String(this.points),
      'X-RateLimit-Remaining': String(remaining),
      'X-RateLimit-Reset': String(reset),
      'RateLimit-Policy': `"complexity";q=${this.points};w=${SECONDS}`,
      RateLimit: `"complexity";r=${remaining};t=${reset}`,
    };
  }

  #standing({ consumedPoints, msBeforeNext }: RateLimiterRes, allowed: boolean): Standing {
    return {
      allowed,
      remaining: this.points - consumedPoints,
      reset: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    };
  }
}
