import type { Plugin } from 'graphql-yoga';
import { parseDocument } from './parse-document.ts';

/** Stops the parser where a document is longer than any honest one. */
export function guardTokens(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseDocument);
    },
  };
}
