import { type DocumentNode, GraphQLError, type ParseOptions, parse, type Source } from 'graphql';
import { limitExceeded } from '../errors.ts';
import { LIMITS } from './limits.ts';

/** Parses a document no longer than any honest one; throws a coded error where it is longer, or is none. */
export function parseDocument(source: string | Source, options: ParseOptions = {}): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: LIMITS.tokens });
  } catch (error) {
    // Thousands of brackets within each other exhaust the parser's stack before they run out of tokens.
    if (error instanceof RangeError || isTooLong(error)) throw tooLong();
    throw error;
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof GraphQLError && error.message.includes('tokens. Parsing aborted');
}

function tooLong(): GraphQLError {
  return limitExceeded(
    'query',
    LIMITS.tokens + 1,
    LIMITS.tokens,
    'the length of the query in tokens',
    'tokens',
  );
}
