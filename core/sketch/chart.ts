import type { AnswerCell, AnswerTable } from '../answer/table.ts';
import { isPartialDate } from '../model/partial-date.ts';

/** Numbers of an answer with what they are of. */
export interface Chart {
  /** The name of the table they are from. */
  table: string;
  /** True where the labels are dates. */
  overTime: boolean;
  /** The names of the columns that hold the numbers: one or two. */
  measures: string[];
  rows: { label: string; values: number[] }[];
}

/** Columns that name a row best, the best first. */
const NAMING = ['name', 'title', 'sentence', 'start', 'kind'];

/** The numbers of the table named, else of the first table that has some; null where none has. */
export function chartOf(tables: readonly AnswerTable[], preferred: string): Chart | null {
  const inOrder = [...tables].sort(
    (one, other) => Number(other.name === preferred) - Number(one.name === preferred),
  );
  for (const table of inOrder) {
    const chart = readChart(table);
    if (chart) return chart;
  }
  return null;
}

function readChart({ name, columns, rows }: AnswerTable): Chart | null {
  const isNumeric = (column: number) =>
    rows.length > 0 && rows.every((row) => typeof row[column] === 'number' || row[column] === null);
  const places = columns.map((_, place) => place);
  const numeric = places.filter((place) => isNumeric(place) && rows.some((row) => row[place] !== null));
  const label = labelPlace(
    columns,
    places.filter((place) => !numeric.includes(place)),
  );
  if (numeric.length === 0) return null;
  const [only] = rows;
  // A row alone is a row of counts, each with a name of its own.
  if (rows.length === 1 && numeric.length > 1 && only) return countsOf(name, columns, only, numeric);
  if (label === undefined) return null;
  const shown = numeric.slice(0, 2);
  const read = rows.map((row) => ({
    label: String(row[label] ?? ''),
    values: shown.map((place) => Number(row[place] ?? 0)),
  }));
  return {
    table: name,
    overTime: read.length > 1 && read.every((row) => isPartialDate(row.label)),
    measures: shown.map((place) => lastPart(columns[place] ?? '')),
    rows: read,
  };
}

function countsOf(
  table: string,
  columns: readonly string[],
  row: readonly AnswerCell[],
  numeric: readonly number[],
): Chart {
  return {
    table,
    overTime: false,
    measures: [''],
    rows: numeric.map((place) => ({
      label: lastPart(columns[place] ?? ''),
      values: [Number(row[place] ?? 0)],
    })),
  };
}

function labelPlace(columns: readonly string[], places: readonly number[]): number | undefined {
  const rank = (place: number) => {
    const found = NAMING.indexOf(lastPart(columns[place] ?? ''));
    return found < 0 ? NAMING.length : found;
  };
  return [...places].sort((one, other) => rank(one) - rank(other))[0];
}

function lastPart(column: string): string {
  return column.slice(column.lastIndexOf('.') + 1);
}
