import type { Row } from '../../state/editing/versions.ts';

/** A text of a row that came as JSON. */
export function textIn(row: Row, field: string): string | null {
  const value = row[field];
  return typeof value === 'string' ? value : null;
}
