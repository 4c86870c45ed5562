import { LRUCache } from 'lru-cache';

/** All texts that are kept have so many characters at most; with what they say they take about four times that in bytes. */
const MOST_CHARACTERS = 16_000_000;

const rows = new LRUCache<string, object>({
  maxSize: MOST_CHARACTERS,
  sizeCalculation: (_, text) => text.length,
});

/**
 * What a stored row says. The text comes from the database each time; the same text is read once, for reading takes as
 * long as all else that is done with a row. All who ask share the object, so it is frozen.
 */
export function rowOf<T extends object>(text: string): T {
  const known = rows.get(text);
  if (known) return known as T;
  const row = frozen(JSON.parse(text) as T);
  rows.set(text, row);
  return row;
}

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(value);
}
