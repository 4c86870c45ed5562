import { isRetryableError, Neo4jError } from 'neo4j-driver';
import {
  StoreOverflow,
  StoreRefused,
  StoreTimeout,
  StoreUnavailable,
  StoreUnknownBookmark,
} from '../errors.ts';

/** An error of the driver as one of the store's, in words that are safe to log. Others pass as they are. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new StoreTimeout('Neo4j stopped a query that took too long', { cause: error });
  }
  if (code === 'Neo.ClientError.Security.Unauthorized') {
    return new StoreRefused('Neo4j refuses the user name or the password', { cause: error });
  }
  if (isTooLarge(error)) return new StoreOverflow('Neo4j has no memory for the answer', { cause: error });
  if (code.startsWith('Neo.ClientError.Transaction.InvalidBookmark')) {
    return new StoreUnknownBookmark('Neo4j knows no such bookmark', { cause: error });
  }
  if (mayPass(error) || isAway(error)) {
    return new StoreUnavailable(`Neo4j can't be used: ${message}`, { cause: error });
  }
  return error;
}

/** Whether the same may work in a moment. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof Neo4jError) || isTooLarge(error)) return false;
  return isRetryableError(error) || !isFromDatabase(error);
}

/** What the driver says itself, of the wire, has other codes, or none. */
export function isFromDatabase(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.startsWith('Neo.');
}

/** Neo4j calls it passing, but the same question will want as much again. */
function isTooLarge({ code }: Neo4jError): boolean {
  return code.endsWith('OutOfMemoryError');
}

function isAway({ code }: Neo4jError): boolean {
  return (
    code === 'Neo.ClientError.Transaction.Terminated' ||
    code.startsWith('Neo.ClientError.Database.') ||
    code.startsWith('Neo.ClientError.Security.')
  );
}
