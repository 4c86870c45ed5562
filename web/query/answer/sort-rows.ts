import type { AnswerCell, AnswerTable } from '../../../core/answer/table.ts';

/** By which column, and which way round. Null: as they came. */
export type RowOrder = { column: number; descending: boolean } | null;

/** What a click on the head of a column comes to: upwards, downwards, as they came. */
export function nextOrder(order: RowOrder, column: number): RowOrder {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? null : { column, descending: true };
}

/** Numbers by size, texts as the collator has it; empty cells stand last whichever way. Equals keep their order. */
export function sortedRows(
  rows: AnswerTable['rows'],
  order: RowOrder,
  collator: Intl.Collator,
): AnswerTable['rows'] {
  if (order === null) return rows;
  const { column, descending } = order;
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, cell: row[column] ?? null }))
    .sort((one, other) => {
      if (one.cell === null || other.cell === null)
        return Number(one.cell === null) - Number(other.cell === null);
      return sign * compared(one.cell, other.cell, collator);
    })
    .map(({ row }) => row);
}

type Value = Exclude<AnswerCell, null>;

function compared(one: Value, other: Value, collator: Intl.Collator): number {
  if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other);
  if (typeof one === 'string' || typeof other === 'string') return typeof one === 'string' ? 1 : -1;
  return Number(one) - Number(other);
}

/** Which columns hold nothing but numbers. */
export function figureColumns({ columns, rows }: AnswerTable): boolean[] {
  return columns.map((_, column) => {
    const cells = rows.map((row) => row[column] ?? null).filter((cell) => cell !== null);
    return cells.length > 0 && cells.every((cell) => typeof cell === 'number');
  });
}
