import { GraphQLError, type GraphQLSchema, validate } from 'graphql';
import { badInput } from '../errors.ts';
import type { PricedQuery } from '../schema/cost/priced-query.ts';
import { checked } from './check-document.ts';
import { costOf } from './cost.ts';
import { LIMITS } from './limits.ts';
import { parseDocument } from './parse-document.ts';
import { refusalOf } from './refusal.ts';

const MOST_ERRORS = 3;

/** The price of a document that is not run. Fails with BAD_USER_INPUT where it could not be. */
export function priceOf(
  schema: GraphQLSchema,
  query: string,
  variables: Record<string, unknown>,
  operationName: string | null,
): PricedQuery {
  const document = parsed(query);
  const errors = checked(schema, document, () =>
    validate(schema, document, undefined, { maxErrors: MOST_ERRORS }),
  );
  if (errors.length > 0) throw badInput(errors.map(({ message }) => message).join('\n'));
  const cost = costOf(schema, document, variables, operationName);
  if (cost === null) throw badInput(missing(operationName));
  return { ...cost, limits: LIMITS, allowed: refusalOf(cost) === null };
}

function parsed(query: string) {
  try {
    return parseDocument(query);
  } catch (error) {
    throw error instanceof GraphQLError ? badInput(error.message) : error;
  }
}

function missing(operationName: string | null): string {
  return operationName === null
    ? 'the document has no operation, or several: name one by operationName'
    : `the document has no operation '${operationName}'`;
}
