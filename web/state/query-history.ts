import type { OpenedQuery } from './query-address.ts';

/** A query that was run. */
export interface PastQuery extends OpenedQuery {
  /** Kept at the top, and when the others are cleared. */
  isMarked: boolean;
}

/** How many are kept besides those that are marked. */
export const MOST_PAST = 50;

/** The history with a query that runs now, the last first. One that ran before moves up and keeps its mark. */
export function remember(history: readonly PastQuery[], ran: OpenedQuery): PastQuery[] {
  const former = history.find((past) => isSame(past, ran));
  const entry = { ...ran, isMarked: former?.isMarked ?? false };
  let room = MOST_PAST;
  return [entry, ...forget(history, ran)].filter(({ isMarked }) => isMarked || room-- > 0);
}

export function mark(history: readonly PastQuery[], marked: OpenedQuery): PastQuery[] {
  return history.map((past) => (isSame(past, marked) ? { ...past, isMarked: !past.isMarked } : past));
}

export function forget(history: readonly PastQuery[], gone: OpenedQuery): PastQuery[] {
  return history.filter((past) => !isSame(past, gone));
}

/** What is marked before the rest. */
export function inOrder(history: readonly PastQuery[]): PastQuery[] {
  return [...history].sort((one, other) => Number(other.isMarked) - Number(one.isMarked));
}

/** Reads what was written as JSON; what makes no sense is left out. */
export function readHistory(text: string | null): PastQuery[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.filter(isPastQuery) : [];
  } catch {
    return [];
  }
}

function isSame(one: OpenedQuery, other: OpenedQuery): boolean {
  return one.query === other.query && one.variables === other.variables;
}

function isPastQuery(value: unknown): value is PastQuery {
  if (typeof value !== 'object' || value === null) return false;
  const { query, variables, operationName, isMarked } = value as Record<string, unknown>;
  return (
    [query, variables, operationName].every((text) => typeof text === 'string') &&
    typeof isMarked === 'boolean'
  );
}
