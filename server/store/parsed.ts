/** What was kept as JSON, as rows of the graph and of imports are in both stores. */
export function parsed<T>(json: string): T {
  return JSON.parse(json) as T;
}
