import type { Ordering } from './orderings.ts';
import { wheres } from './pages.ts';

/** So many rows are soon put in order. */
const FEW = 2_000;

interface Textual {
  /** Finds all rows, and their variable. */
  match: string;
  row: string;
  /** What else they fulfil, the text among it: said so that no index of texts is used. */
  where: string;
  order: Ordering;
  /** A variable that `where` stands on. */
  scope?: string;
}

/**
 * Finds the rows of a page whose text holds another: where few do, these are put in order; where many do, the order is gone
 * through until the page is full.
 */
export function byText({ match, row, where, order, scope = '' }: Textual): string {
  const outer = scope && `, ${scope}`;
  return `CALL (${scope}) { ${holding(match, row, where)} WITH ${row} LIMIT ${FEW + 1} RETURN collect(${row}) AS few }
  CALL (few${outer}) {
    UNWIND CASE WHEN size(few) > ${FEW} THEN [] ELSE few END AS ${row}
    WITH ${row}${wheres(order.seek)} RETURN ${row}
    UNION ALL WITH 1 AS one WHERE size(few) > ${FEW}
    ${match}${wheres(order.seek, where)} WITH ${row} ORDER BY ${order.by} LIMIT $p.limit RETURN ${row}
  }`;
}

/** All rows whose text holds another, by an index of texts. */
export function holding(match: string, row: string, where: string): string {
  return `${match}${wheres(`${row}.text CONTAINS $p.filter.text`, where)}`;
}
