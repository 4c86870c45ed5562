/** The address of the explorer that shows these actors and the links among them. */
export function explorerAddress(ids: readonly string[]): string {
  return `/?ids=${ids.map(encodeURIComponent).join(',')}`;
}
