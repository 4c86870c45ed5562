import { asksForSomething } from './asked.ts';

/** Where GraphiQL keeps its tabs. */
const TABS = 'graphiql:tabState';

/** Who comes for the first time, and for nothing in particular, finds a question that runs as it stands. */
export function firstVisit(
  storage: Storage,
  example: { query: string; variables: string },
  { search, hash }: { search: string; hash: string },
): { initialQuery?: string; initialVariables?: string } {
  if (storage.getItem(TABS) !== null || asksForSomething(search, hash)) return {};
  return { initialQuery: example.query, initialVariables: example.variables };
}
