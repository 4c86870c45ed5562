/** What an import is called if nobody says: `Q3 list (final).csv.gz` → `q3-list-final`. */
export function proposedName(file: string): string {
  return file
    .replace(/\.gz$/i, '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
}
