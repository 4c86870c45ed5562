/** What a query takes: integers must be bigints, since Neo4j receives JavaScript numbers as floats. */
export type Parameters = Record<string, unknown>;

/** An answer of the driver with its 64-bit integers as numbers, and bytes as such. Throws where a number would not be exact. */
export function withNumbers(value: unknown): unknown {
  if (typeof value === 'bigint') return exactNumber(value);
  if (Array.isArray(value)) return value.map(withNumbers);
  if (value instanceof Int8Array) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNumbers(one)]));
  }
  return value;
}

function exactNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`An integer of ${value} can't be a number.`);
  return number;
}
