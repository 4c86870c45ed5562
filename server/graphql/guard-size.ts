import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { answerTooLarge } from '../errors.ts';
import type { Context } from '../schema/builder.ts';
import { isSingle } from './is-single.ts';

/** Gives no answer that had no room for all that was asked. */
export function guardSize(): Plugin<Context> {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if (isSingle(result)) setResult(sized(result, args.contextValue as Context));
      },
    }),
  };
}

/** The result, or that it would be too large. */
export function sized(result: ExecutionResult, { held }: Pick<Context, 'held'>): ExecutionResult {
  const { data: _, errors: __, ...rest } = result;
  return held.isFull ? { ...rest, errors: [answerTooLarge()] } : result;
}
