import { harmless } from '../exchange/csv.ts';
import type { AnswerCell, AnswerTable } from './table.ts';

/** A table as spreadsheets take it from the clipboard: tabs between cells, a line a row, no formulas. */
export function tableText({ columns, rows }: AnswerTable): string {
  return [columns, ...rows].map((row) => row.map(pasted).join('\t')).join('\n');
}

function pasted(cell: AnswerCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const line = harmless(cell.replace(/^[\t\r\n]+/, '').replace(/[\t\r\n]+/g, ' '));
  // A quotation mark at the beginning would swallow the cells that follow.
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
