import type { Plugin } from 'graphql-yoga';
import type { Context } from '../schema/builder.ts';
import { isSingle } from './is-single.ts';

/** Adds `extensions.graph`, the actors and links that the answer holds, where the request's extensions ask for it. */
export function tellGraph(): Plugin<Context> {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        const { met } = args.contextValue as Context;
        if (met === null || !isSingle(result)) return;
        setResult({ ...result, extensions: { ...result.extensions, graph: met.graph() } });
      },
    }),
  };
}
