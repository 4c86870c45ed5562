import { createHash } from 'node:crypto';
import type { Row } from './change-log.ts';

/** A short fingerprint of what a row says: the same for equal rows, whatever the order of their keys. */
export function revisionOf(row: Row): string {
  return createHash('sha256').update(canonical(row)).digest('hex').slice(0, 12);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
