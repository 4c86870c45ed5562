import type { ExecutionArgs } from 'graphql';
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

/** Refuses what a client asks beyond its points of complexity a minute, and says in each answer how many are left. */
export function guardRate(allowance: Allowance): Plugin<Context & Asker> {
  const spend = async (args: Asked) => {
    const complexity = costAsked(args)?.complexity ?? 0;
    const standing = await allowance.spend(args.contextValue.client, complexity);
    const { allowed, remaining, reset } = standing;
    const error = allowed ? null : rateExceeded(complexity, remaining, allowance.points, reset);
    return { headers: allowance.headers(standing), errors: error && [error] };
  };
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const { headers, errors } = await spend(args);
      if (errors) return setResultAndStopExecution(withHeaders({ errors }, headers));
      return {
        onExecuteDone({ result, setResult }) {
          if (isSingle(result)) setResult(withHeaders(result, headers));
        },
      };
    },
    // A stream is paid for when it begins, by what one of its events costs.
    async onSubscribe({ args, setResultAndStopExecution }) {
      const { headers, errors } = await spend(args);
      if (errors) setResultAndStopExecution(withHeaders({ errors }, headers));
    },
  };
}
