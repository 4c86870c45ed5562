import { csv } from '../exchange/csv.ts';
import type { AnswerTable } from './table.ts';

/** With a header row; cells that a spreadsheet would take for formulas are made harmless. */
export function tableCsv({ columns, rows }: AnswerTable): string {
  return csv([columns, ...rows.map((row) => row.map((cell) => cell ?? undefined))]);
}
