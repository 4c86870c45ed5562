import type { Plugin } from 'graphql-yoga';
import { rateExceeded } from '../errors.ts';
import type { Context } from '../schema/builder.ts';
import { Allowance } from './allowance.ts';
import { withHeaders } from './answer-headers.ts';
import { costOf } from './cost.ts';
import { isSingle } from './is-single.ts';

/** Who asks, as the server in front of Yoga knows. */
export interface Asker {
  client: string;
}

/** Refuses what a client asks beyond its points of complexity a minute, and says in each answer how many are left. */
export function guardRate(points: number): Plugin<Context & Asker> {
  const allowance = new Allowance(points);
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const cost = costOf(args.schema, args.document, args.variableValues ?? {}, args.operationName);
      if (cost === null) return undefined;
      const standing = await allowance.spend(args.contextValue.client, cost.complexity);
      const headers = allowance.headers(standing);
      if (!standing.allowed) {
        const error = rateExceeded(cost.complexity, standing.remaining, points, standing.reset);
        setResultAndStopExecution(withHeaders({ errors: [error] }, headers));
        return undefined;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (isSingle(result)) setResult(withHeaders(result, headers));
        },
      };
    },
  };
}
