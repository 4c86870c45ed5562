/** What may be wrong with a row by itself or among others, in edits and imports alike. OTHER: a value of the wrong type. */
export const ROW_CODES = [
  'missing',
  'OTHER',
  'number',
  'unknownField',
  'long',
  'unprintable',
  'id',
  'unknownKind',
  'language',
  'country',
  'date',
  'day',
  'address',
  'login',
  'share',
  'evidence',
  'officialTwice',
  'sameActor',
  'order',
  'unknownActor',
  'unknownSource',
] as const;

/** What may be wrong with an edit besides. */
export const EDIT_CODES = ['taken', 'stoodOn', 'needed', 'asBefore', 'givenTwice', 'uncited'] as const;

export type RowCode = (typeof ROW_CODES)[number];
export type ProblemCode = RowCode | (typeof EDIT_CODES)[number];

/** What is wrong with a value: by a code and what it speaks of, and both in an English sentence. */
export interface Fault<Code extends string = ProblemCode> {
  code: Code;
  values: readonly string[];
  reason: string;
}

export function fault<Code extends string>(
  code: Code,
  reason: string,
  ...values: readonly string[]
): Fault<Code> {
  return { code, values, reason };
}

/** What is wrong in a row, and where in it, such as `link.evidence.0.source`; empty: the row as a whole. */
export interface RowProblem<Code extends string = ProblemCode> extends Fault<Code> {
  field: string;
}
