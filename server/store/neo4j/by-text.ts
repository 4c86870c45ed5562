import type { Ordering } from './orderings.ts';
import { wheres } from './pages.ts';

/** So many rows are soon put in order. */
const FEW = 2_000;

interface Sought {
  /** Finds all rows, and their variable. */
  match: string;
  row: string;
  /** All that they fulfil, said so that no index but that of the order is used. */
  where: string;
  order: Ordering;
  /** A variable that `where` stands on. */
  scope?: string;
}

/** Finds the rows of a page whose text holds another. */
export function byText(sought: Sought): string {
  return fewOrInOrder(holding(sought.match, sought.row, sought.where), sought);
}

/**
 * Finds the rows of a page of those that `found` finds: where these are few, they are put in order; where they are many,
 * the order is gone through until the page is full.
 */
export function fewOrInOrder(found: string, { match, row, where, order, scope = '' }: Sought): string {
  const outer = scope && `, ${scope}`;
  return `CALL (${scope}) { ${found} WITH ${row} LIMIT ${FEW + 1} RETURN collect(${row}) AS few }
  CALL (few${outer}) {
    UNWIND CASE WHEN size(few) > ${FEW} THEN [] ELSE few END AS ${row}
    WITH ${row}${wheres(order.seek)} RETURN ${row}
    UNION ALL WITH 1 AS one WHERE size(few) > ${FEW}
    ${match}${wheres(order.seek, where)} WITH ${row} ORDER BY ${order.by} LIMIT $p.limit RETURN ${row}
  }`;
}

/** All rows whose text holds another, by an index of texts. */
export function holding(match: string, row: string, where: string | null): string {
  return `${match}${wheres(`${row}.text CONTAINS $f.text`, where)}`;
}
