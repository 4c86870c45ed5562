import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Allowance } from '../allowance.ts';
import { rateExceeded } from '../errors.ts';
import type { Context } from '../schema/builder.ts';
import { withHeaders } from './answer-headers.ts';
import { costAsked } from './cost-asked.ts';
import { isSingle } from './is-single.ts';

type Asked = Pick<ExecutionArgs, 'schema' | 'document' | 'variableValues' | 'operationName'> & {
  contextValue: Asker;
};

/** Who asks, as the server in front of Yoga knows. */
export interface Asker {
  client: string;
  /** The id of the request's trace. */
  trace: string;
}

/** Takes points of complexity from a client; where it has not as many, there are errors. */
export type Spend = (
  client: string,
  complexity: number,
) => Promise<{ headers: Record<string, string>; errors: GraphQLError[] | null }>;

export function spendingFrom(allowance: Allowance): Spend {
  return async (client, complexity) => {
    const standing = await allowance.spend(client, complexity);
    const { allowed, remaining, reset } = standing;
    const error = allowed ? null : rateExceeded(complexity, remaining, allowance.points, reset);
    return { headers: allowance.headers(standing), errors: error && [error] };
  };
}

/** Refuses what a client asks beyond its points of complexity a minute, and says in each answer how many are left. */
export function guardRate(spend: Spend): Plugin<Context & Asker> {
  const pay = (args: Asked) => spend(args.contextValue.client, costAsked(args)?.complexity ?? 0);
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const { headers, errors } = await pay(args);
      if (errors) return setResultAndStopExecution(withHeaders({ errors }, headers));
      return {
        onExecuteDone({ result, setResult }) {
          if (isSingle(result)) setResult(withHeaders(result, headers));
        },
      };
    },
    // A stream is paid for when it begins, by what one of its events costs.
    async onSubscribe({ args, setResultAndStopExecution }) {
      const { headers, errors } = await pay(args);
      if (errors) setResultAndStopExecution(withHeaders({ errors }, headers));
    },
  };
}
