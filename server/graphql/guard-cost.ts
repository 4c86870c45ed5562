import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { limitExceeded } from '../errors.ts';
import { type Cost, costOf } from './cost.ts';
import { LIMITS } from './limits.ts';

/** Refuses what costs too much before it runs, and says in every answer what it cost. */
export function guardCost(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const cost = costOf(args.schema, args.document, args.variableValues ?? {}, args.operationName);
      if (cost === null) return undefined;
      const extensions = {
        cost: { complexity: cost.complexity, depth: cost.depth, limit: LIMITS.complexity },
      };
      const refusal = refusalOf(cost);
      if (refusal) {
        setResultAndStopExecution({ errors: [refusal], extensions });
        return undefined;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (isSingle(result)) setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
        },
      };
    },
  };
}

function refusalOf({ complexity, depth, rootFields, dearest }: Cost): GraphQLError | null {
  const { field } = dearest;
  if (rootFields > LIMITS.rootFields) {
    return limitExceeded(field, rootFields, LIMITS.rootFields, 'the number of fields at the top');
  }
  if (depth > LIMITS.depth) return limitExceeded(field, depth, LIMITS.depth, 'the depth of the query');
  if (complexity > LIMITS.complexity) {
    return limitExceeded(
      field,
      complexity,
      LIMITS.complexity,
      `the cost of the query (most of it in '${field}')`,
    );
  }
  return null;
}

function isSingle(result: unknown): result is ExecutionResult {
  return typeof result === 'object' && result !== null && !(Symbol.asyncIterator in result);
}
