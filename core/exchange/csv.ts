import type { Value } from './attributes.ts';

const SIGNS = '=+\\-@＝＋－＠';
/**
 * Where a spreadsheet would take what follows for a formula, the full-width signs of Chinese and Japanese too: at the
 * beginning, and where a cell begins for one that parts cells by semicolons or tabs, as Excel does in Italy. To that one a
 * quotation mark within a cell is no end of it, and a line end is. Apostrophes that stand there already get one more, so
 * that taking one away gives the text that was.
 */
const FORMULA = new RegExp(`^(?='*[\\t\\r\\n])|(?<=^|[;\\t\\r\\n]"*)(?='*[${SIGNS}])`, 'g');
const GUARDED = new RegExp(`^'(?='*[\\t\\r\\n])|(?<=^|[;\\t\\r\\n]"*)'(?='*[${SIGNS}])`, 'g');

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
  return text.replace(FORMULA, "'");
}

/** The text that was made harmless. */
export function unguarded(text: string): string {
  return text.replace(GUARDED, '');
}
