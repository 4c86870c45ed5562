import type { Value } from './attributes.ts';

/** What a spreadsheet would take for the beginning of a formula, the full-width signs of Chinese and Japanese too. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** A table as RFC 4180 says: commas, quotes doubled, lines that end with CR LF. */
export function csv(rows: readonly (readonly Value[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Value): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const safe = harmless(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A text that no spreadsheet works out: an apostrophe in front makes it show what would be a formula. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
