/** Whether a file is no data, but says which column is what: `mapping.json`, `owners.mapping.json`. */
export function isMapping(file: string): boolean {
  return /^(?:.*[._ -])?mapping\.json$/i.test(file);
}
