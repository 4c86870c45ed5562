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
  /** What was told of places that came to nothing. */
  errors: GraphQLError[];
  /** Those places, as JSON. */
  nulled: Set<string>;
  /** By the number of a field: its arguments and what its resolver is told, which are the same for all its parents. */
  args: (Record<string, unknown> | undefined)[];
  infos: (GraphQLResolveInfo | undefined)[];
}

/** Tells of an error for which null stands at a place, unless nothing is left of the place: as graphql-js does. */
export function tell(run: Run, error: GraphQLError, path: readonly (string | number)[]): void {
  for (let length = 0; length <= path.length; length += 1) {
    if (run.nulled.has(JSON.stringify(path.slice(0, length)))) return;
  }
  run.nulled.add(JSON.stringify(path));
  run.errors.push(error);
}

export function pathOf(place: Place | undefined): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.prev) path.push(at.key);
  return path.reverse();
}

export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as Promise<T> | null | undefined)?.then === 'function';
}
