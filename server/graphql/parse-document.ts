import {
  type DocumentNode,
  GraphQLError,
  type ParseOptions,
  parse,
  type Source,
  type Token,
  TokenKind,
} from 'graphql';
import { limitExceeded } from '../errors.ts';
import { LIMITS } from './limits.ts';

/**
 * Parses a document no longer than any honest one, comments counted; throws a coded error where it is longer, or is none. Its
 * tokens are not kept: nodes know where they stand without.
 */
export function parseDocument(source: string | Source, options: ParseOptions = {}): DocumentNode {
  try {
    const document = parse(source, { ...options, maxTokens: LIMITS.tokens });
    unchainTokens(document);
    return document;
  } catch (error) {
    // Thousands of brackets within each other exhaust the parser's stack before they run out of tokens.
    if (error instanceof RangeError || isTooLong(error)) throw tooLong();
    throw error;
  }
}

/**
 * Comments are among the tokens, each tied to the next, but the parser does not count them. An alias is written again with
 * every row of the answer, which the price counts as one value each, however long it is.
 */
function unchainTokens({ loc }: DocumentNode): void {
  let count = 0;
  for (let token = loc?.startToken ?? null; token !== null; ) {
    const { next, kind, value }: Token = token;
    if (kind === TokenKind.NAME && value.length > LIMITS.name) throw longName(value.length);
    Object.assign(token, { prev: null, next: null });
    token = next;
    count += 1;
  }
  // The beginning and the end are tokens too.
  if (count > LIMITS.tokens + 2) throw tooLong();
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

function longName(length: number): GraphQLError {
  return limitExceeded('query', length, LIMITS.name, 'the length of a name in the query', 'tokens');
}
