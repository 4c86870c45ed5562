import { badInput } from '../errors.ts';
import type { Position } from '../store/graph-store.ts';

/**
 * A cursor is the place of a row in its order, not a count: rows that come or go before it do not move it. It is opaque
 * to clients and names the order it belongs to.
 */
export function encodeCursor(order: string, { key, id }: Position): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url');
}

/** Throws BAD_USER_INPUT for a cursor that is not one of ours, or of a list in another order. */
export function decodeCursor(order: string, cursor: string): Position {
  const [itsOrder, key, id] = parse(cursor);
  const isPosition = (typeof key === 'string' || typeof key === 'number') && typeof id === 'string';
  if (typeof itsOrder !== 'string' || !isPosition)
    throw badInput(`after: '${cursor.slice(0, 80)}' is not a cursor`);
  if (itsOrder !== order)
    throw badInput(`after: the cursor belongs to the order ${itsOrder}, not to ${order}`);
  return { key, id };
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
