/** How many ids the API takes at once. */
const IDS_AT_ONCE = 500;

/** Any number of ids, in portions that the API takes. */
export function inChunks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, index) =>
    ids.slice(index * IDS_AT_ONCE, (index + 1) * IDS_AT_ONCE),
  );
}
