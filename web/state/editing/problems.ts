import type { LinkDraft } from './link-draft.ts';

/** What is wrong with a field, in the server's words; the field by its path in the input: `link.evidence.0.source`. */
export interface Problem {
  field: string;
  reason: string;
}

/** By the path of the field that shows them. */
export type Problems = ReadonlyMap<string, string>;

export const NOT_A_NUMBER = 'not a number';
/** Of what may be two. */
export const AMBIGUOUS_NUMBER = 'ambiguous number';

export const noProblems: Problems = new Map();

/** The first of each field. */
export function problemsByField(problems: readonly Problem[]): Problems {
  return new Map([...problems].reverse().map(({ field, reason }) => [field, reason]));
}

/** A source that is sent beside a link stands in the form within its piece of evidence. */
export function placedProblems(problems: readonly Problem[], { evidence }: LinkDraft): Problem[] {
  const rows = evidence.flatMap(({ added }, index) => (added ? [index] : []));
  return problems.map(({ field, reason }) => {
    const [, number = '', rest] = /^sources\.(\d+)\.(.+)$/.exec(field) ?? [];
    const row = rows[Number(number)];
    return rest === undefined || row === undefined
      ? { field, reason }
      : { field: `link.evidence.${row}.added.${rest}`, reason };
  });
}
