/** What one request may ask. Each is refused with LIMIT_EXCEEDED before anything is read. */
export const LIMITS = {
  /** Values that an answer can hold at most. A list of 25 with 25 links each and fifteen fields costs about 10,000. */
  complexity: 50_000,
  /** Fields within fields. */
  depth: 15,
  /** Fields at the top, aliases counted. */
  rootFields: 30,
  /** Words and signs of the document; long lists of ids belong in variables. */
  tokens: 4_000,
  /** Letters of a name in it, such as an alias. */
  name: 200,
  /** Bytes of the body. */
  body: 1_000_000,
} as const;
