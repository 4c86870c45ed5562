import type { LinkDraft } from './link-draft.ts';

/** What is wrong with a field, in the server's words; the field by its path in the input: `link.evidence.0.source`. */
export interface Problem {
  field: string;
  reason: string;
}

/** By the path of the field that shows them. */
export type Problems = ReadonlyMap<string, string>;

export const NOT_A_NUMBER = 'not a number';

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

/** What is sort of wrong, so that it can be said in the reader's language; null: only the server's words say it. */
export function sortOfProblem(reason: string): keyof typeof SORTS | null {
  return (Object.keys(SORTS) as (keyof typeof SORTS)[]).find((sort) => SORTS[sort].test(reason)) ?? null;
}

/** How the rules of rows (server/rows) begin or end their reasons. */
const SORTS = {
  date: /is not a date/,
  day: /is not a day/,
  address: /is not a web address/,
  country: /^a country is/,
  language: /^a language is/,
  id: /^an id has/,
  number: new RegExp(`^${NOT_A_NUMBER}|expected number|NaN`),
  share: /<=100|>=0/,
  taken: /^taken$/,
  missing: /^is empty|at least one|id is needed/,
  long: /is longer than|has more than/,
  unknownActor: /^unknown actor/,
  unknownSource: /^unknown source/,
  sameActor: /are the same actor/,
  order: /is after until/,
  officialTwice: /^(?:names: )?two official names/,
};
