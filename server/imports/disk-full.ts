import type { GraphQLError } from 'graphql';
import { unavailable } from '../errors.ts';

const INSUFFICIENT_STORAGE = 507;
/** SQLite's number for it. */
const SQLITE_FULL = 13;

/** Whether something failed for want of room, in a file or in a table of SQLite. */
export function isDiskFull(error: unknown): boolean {
  const { code, errcode, cause } = Object(error) as NodeJS.ErrnoException & { errcode?: number };
  if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === SQLITE_FULL) return true;
  return cause !== undefined && isDiskFull(cause);
}

export function diskFull(message: string): GraphQLError {
  const refusal = unavailable(message);
  refusal.extensions.http = { status: INSUFFICIENT_STORAGE };
  return refusal;
}
