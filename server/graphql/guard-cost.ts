import type { Plugin } from 'graphql-yoga';
import { costAsked } from './cost-asked.ts';
import { isSingle } from './is-single.ts';
import { LIMITS } from './limits.ts';
import { refusalOf } from './refusal.ts';

/** Refuses what costs too much before it runs, and says in every answer what it cost. */
export function guardCost(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const cost = costAsked(args);
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
