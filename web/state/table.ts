/** What rows are sorted by: a value of each row; null where it is unknown. */
export type SortKey<Row> = (row: Row) => string | number | null;

export interface Sort<Column extends string = string> {
  by: Column;
  descending: boolean;
}

/** How many rows a page has: more would make the document slow, and nobody reads them in one go. */
export const PAGE = 100;

/** The rows that match a text, in order. What is unknown stands last whichever way they are sorted. */
export function arranged<Row, Column extends string>(
  rows: readonly Row[],
  { text, sort }: { text: string; sort: Sort<Column> },
  keys: Readonly<Record<Column, SortKey<Row>>>,
  textOf: (row: Row) => string,
  collator: Intl.Collator,
): Row[] {
  const key = keys[sort.by];
  const sign = sort.descending ? -1 : 1;
  return matching(rows, text, textOf)
    .map((row) => ({ row, value: key(row) }))
    .sort((one, other) => {
      if (one.value === null || other.value === null)
        return Number(one.value === null) - Number(other.value === null);
      return sign * compared(one.value, other.value, collator);
    })
    .map(({ row }) => row);
}

function compared(one: string | number, other: string | number, collator: Intl.Collator): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/** The rows whose text has every word of what was typed, accents and capitals aside. */
export function matching<Row>(rows: readonly Row[], text: string, textOf: (row: Row) => string): Row[] {
  const wanted = folded(text).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...rows];
  return rows.filter((row) => {
    const there = folded(textOf(row));
    return wanted.every((word) => there.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a click on the head of a column comes to: again, the other way round. */
export function sortedBy<Column extends string>(
  sort: Sort<Column>,
  by: Column,
  mostFirst: boolean,
): Sort<Column> {
  return { by, descending: sort.by === by ? !sort.descending : mostFirst };
}

/** The page on which a row stands; 0 where it stands on none. */
export function pageOf(ids: readonly string[], id: string): number {
  return Math.max(0, Math.floor(ids.indexOf(id) / PAGE));
}

export function pageCount(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE));
}

/** The row so many steps further, not beyond the ends; the first where there is no such row to start from. */
export function stepFrom(ids: readonly string[], id: string | null, step: number): string | null {
  const at = id === null ? -1 : ids.indexOf(id);
  const target = at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step));
  return ids[target] ?? null;
}

/** All rows from one to another, in the order in which they stand; the other alone where the one is not there. */
export function rangeOf(ids: readonly string[], from: string | null, to: string): string[] {
  const [start, end] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)];
  return start < 0 || end < 0 ? [to] : ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}
