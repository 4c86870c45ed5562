import type { Value } from './attributes.ts';

/** What a spreadsheet would take for the beginning of a formula, the full-width signs of Chinese and Japanese too. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** A table as RFC 4180 says: commas, quotes doubled, lines that end with CR LF. */
export function csv(rows: readonly (readonly Value[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Value): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  // An apostrophe in front makes a spreadsheet show the text instead of working it out.
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
