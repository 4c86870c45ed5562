import { type OpenedQuery, readQueryAddress } from '../state/query-address.ts';

/** What the address asks the workbench to open. */
export type Asked = { type: 'query'; opened: OpenedQuery } | { type: 'question'; name: string };

export function readAsked(search: string, hash: string): Asked | null {
  const opened = readQueryAddress(search, hash);
  if (opened) return { type: 'query', opened };
  const name = new URLSearchParams(search).get('question');
  return name === null ? null : { type: 'question', name };
}

export function asksForSomething(search: string, hash: string): boolean {
  return readAsked(search, hash) !== null;
}
