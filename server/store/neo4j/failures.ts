import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { StoreTimeout, StoreUnavailable } from '../errors.ts';

/** An error of the driver as one of the store's, in words that are safe to log. Others pass as they are. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new StoreTimeout('Neo4j stopped a query that took too long', { cause: error });
  }
  if (code === 'Neo.ClientError.Security.Unauthorized') {
    return new StoreUnavailable('Neo4j refuses the user name or the password', { cause: error });
  }
  if (isRetryableError(error) || isAway(error)) {
    return new StoreUnavailable(`Neo4j can't be used: ${message}`, { cause: error });
  }
  return error;
}

function isAway({ code, message }: Neo4jError): boolean {
  return (
    code === 'Neo.ClientError.Transaction.Terminated' ||
    code.startsWith('Neo.ClientError.Database.') ||
    code.startsWith('Neo.ClientError.Security.') ||
    // The driver gives this one no code.
    message.startsWith('Connection acquisition timed out')
  );
}
