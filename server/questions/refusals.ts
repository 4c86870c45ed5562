import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../errors.ts';

const MOST_QUOTED = 100;

/** A parameter of an address is wrong; the error names it in `extensions.parameter`. */
export function wrongParameter(parameter: string, message: string): GraphQLError {
  return new GraphQLError(`${parameter}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, parameter },
  });
}

/** Nothing has this name; those that may have been meant follow. */
export function unknownName(what: string, name: string, near: readonly string[]): GraphQLError {
  const hint = near.length === 0 ? '' : `; did you mean ${near.map(quoted).join(' or ')}?`;
  return new GraphQLError(`No ${what} has the name ${quoted(name)}${hint}`, {
    extensions: { code: 'NOT_FOUND' satisfies ErrorCode },
  });
}

/** What somebody wrote, as it may stand in a message. */
export function quoted(text: string): string {
  const short = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
  return JSON.stringify(short);
}
