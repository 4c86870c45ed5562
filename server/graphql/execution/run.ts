import type { GraphQLError, GraphQLResolveInfo } from 'graphql';

/** A place in an answer. */
export interface Place {
  prev: Place | undefined;
  key: string | number;
}

/** One execution of a planned operation. */
export interface Run {
  root: unknown;
  context: unknown;
  variables: Record<string, unknown>;
  /** What was told of fields that came to nothing. */
  errors: GraphQLError[];
  /** By the number of a field: its arguments and what its resolver is told, which are the same for all its parents. */
  args: (Record<string, unknown> | undefined)[];
  infos: (GraphQLResolveInfo | undefined)[];
}

export function pathOf(place: Place | undefined): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.prev) path.push(at.key);
  return path.reverse();
}

export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as Promise<T> | null | undefined)?.then === 'function';
}
