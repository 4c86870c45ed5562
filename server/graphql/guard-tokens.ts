import type { Plugin } from 'graphql-yoga';
import { LIMITS } from './limits.ts';

/** Stops the parser where a document is longer than any honest one. */
export function guardTokens(): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: LIMITS.tokens }));
    },
  };
}
