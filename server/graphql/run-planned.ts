import type { Plugin } from 'graphql-yoga';
import { executePlanned } from './execution/execute.ts';

/** Executes by plans that are kept with their documents. */
export function runPlanned(): Plugin {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(executePlanned);
    },
  };
}
