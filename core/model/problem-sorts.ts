/** How the rules of rows (server/rows) and of edits (server/editing) begin or end their reasons; the first that fits counts. */
const SORTS = {
  share: /from 0 to 100/,
  number: /^not a number|is no number|NaN/,
  ambiguous: /^ambiguous number/,
  date: /is not a date/,
  day: /is not a day/,
  address: /is not a web address/,
  login: /no name or password/,
  country: /is no country/,
  language: /^a language is/,
  id: /^an id has/,
  taken: /^taken$|is the id of/,
  stoodOn: /stands on/,
  needed: /which is not there$/,
  asBefore: /is as it was before/,
  evidence: /piece of evidence/,
  missing: /is empty|at least one|id is needed|is missing/,
  unprintable: /can’t be shown/,
  unknownField: /^there is no field/,
  long: /is longer than|has more than/,
  unknownActor: /^unknown actor/,
  unknownSource: /^unknown source/,
  unknownKind: /^unknown (?:kind|confidence|stance)/,
  sameActor: /is the same actor/,
  order: /is before since/,
  officialTwice: /^two official names/,
};

export type SortOfProblem = keyof typeof SORTS;

/** What is sort of wrong, so that it can be said in the reader's language; null: only the reason itself says it. */
export function sortOfProblem(reason: string): SortOfProblem | null {
  return (Object.keys(SORTS) as SortOfProblem[]).find((sort) => SORTS[sort].test(reason)) ?? null;
}
