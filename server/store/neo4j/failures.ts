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
  if (refusesLogin(error)) return loginRefused(error);
  if (code === 'Neo.ClientError.Security.CredentialsExpired') {
    return new StoreRefused('NEO4J_PASSWORD: Neo4j wants another to be set first', { cause: error });
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new StoreRefused(`NEO4J_DATABASE: Neo4j has no such database (${message})`, { cause: error });
  }
  if (speaksHttp(error)) {
    return new StoreRefused(
      'NEO4J_URI: what answers there speaks HTTP; Neo4j’s Bolt is at port 7687 as a rule',
      {
        cause: error,
      },
    );
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

/** Whether Neo4j knows no such user with such a password. */
export function refusesLogin(error: unknown): boolean {
  return error instanceof Neo4jError && error.code === 'Neo.ClientError.Security.Unauthorized';
}

/** Whether whoever is told so was let in: what is wrong is the question, or it took too long. */
export function hasSignedIn(error: unknown): boolean {
  return isFromDatabase(error) && !(error as Neo4jError).code.startsWith('Neo.ClientError.Security.');
}

export function loginRefused(cause?: unknown): StoreRefused {
  return new StoreRefused('Neo4j refuses the user name or the password (NEO4J_USERNAME, NEO4J_PASSWORD)', {
    cause,
  });
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

/** The driver has no code for it. */
function speaksHttp({ message }: Neo4jError): boolean {
  return message.startsWith('Server responded HTTP');
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
