/** What the workbench opens: a document with the values of its variables. */
export interface OpenedQuery {
  query: string;
  /** As JSON; empty: none. */
  variables: string;
  /** Which of several operations is meant; empty: the only one, or the first. */
  operationName: string;
}

/** Servers take request lines and headers of 16 kB together; cookies and proxies want their share of it. */
export const LONGEST_ADDRESS = 8_000;

/** A query as the address that opens it in the workbench. What no server would take stands behind a `#`, which browsers keep to themselves. */
export function queryAddress({ query, variables, operationName }: OpenedQuery): string {
  const parameters = new URLSearchParams({ query });
  if (variables.trim() !== '') parameters.set('variables', variables);
  if (operationName !== '') parameters.set('operationName', operationName);
  const written = parameters.toString();
  return `/query${written.length > LONGEST_ADDRESS ? '#' : '?'}${written}`;
}

/** Reads both forms. Nothing in an address is trusted: what makes no sense is no query. */
export function readQueryAddress(search: string, hash: string): OpenedQuery | null {
  const [parameters] = [search.slice(1), hash.slice(1)]
    .map((text) => new URLSearchParams(text))
    .filter((each) => each.has('query'));
  if (!parameters) return null;
  const read = (name: string) => parameters.get(name) ?? '';
  return { query: read('query'), variables: tidy(read('variables')), operationName: read('operationName') };
}

/** JSON on one line becomes JSON to be read; anything else stays as it was written. */
function tidy(variables: string): string {
  try {
    return JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    return variables;
  }
}
