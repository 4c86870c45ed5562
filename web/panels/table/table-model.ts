import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Target } from '../../state/selection.ts';
import { type Sort, sortedBy } from '../../state/table.ts';

export interface Column {
  name: string;
  title: string;
  /** Figures stand at the right. */
  isFigure: boolean;
  /** Has room on a narrow screen too. */
  isEssential: boolean;
}

/** One row as it is shown. */
export interface Line {
  /** What the row is about, for names of its buttons. */
  label: string;
  /** Put out of sight: it can be shown again, not selected. */
  isHidden: boolean;
  /** As many as there are columns. */
  cells: ComponentChildren[];
}

/** A table of actors or of links, ready to be shown page by page. */
export interface TableModel {
  type: Target['type'];
  columns: Column[];
  /** Of all rows that match the filter, in order. */
  ids: readonly string[];
  /** How many rows there are, filter aside. */
  total: number;
  line: (id: string) => Line;
  sort: Sort;
  onSort: (column: string) => void;
}

/** How a table is sorted. `mostFirst`: columns that begin with the largest. */
export function useSort<Name extends string>(
  first: Name,
  columns: readonly Name[],
  mostFirst: readonly Name[],
): [Sort<Name>, (column: string) => void] {
  const [sort, setSort] = useState<Sort<Name>>({ by: first, descending: false });
  const onSort = (column: string) => {
    const by = columns.find((name) => name === column);
    if (by !== undefined) setSort((former) => sortedBy(former, by, mostFirst.includes(by)));
  };
  return [sort, onSort];
}
