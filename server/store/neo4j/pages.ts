import type { OrderDirection, Page, PageRequest } from '../graph-store.ts';
import { passesAll } from './conditions.ts';
import { afterPosition, type Ordering } from './orderings.ts';
import { type Parameters, parsed } from './values.ts';

export interface Listing {
  /** The Cypher that finds the rows, up to its WHERE. */
  from: string;
  where: string;
  /** The variable of a row. */
  row: string;
  order: Ordering;
}

export interface PageRow {
  rows: { row: string; key: string | number }[];
  total: number;
}

/** One page of rows. */
export function pageText(listing: Listing): string {
  return `${pageParts(listing, '')}
RETURN rows, total`;
}

/** One page of all rows with a label, whose number Neo4j keeps at hand. */
export function listText(listing: Listing, label: string): string {
  return `${pageParts(listing, '')}
CALL () { MATCH (n:${label}) RETURN count(n) AS everything }
RETURN rows, CASE WHEN $p.unfiltered THEN everything ELSE total END AS total`;
}

/** One page for each of `$p.of`; `from` stands on the variable `of`. */
export function pagesText(listing: Listing): string {
  return `UNWIND $p.of AS of
${pageParts(listing, 'of')}
RETURN of, rows, total`;
}

function pageParts({ from, where, row, order }: Listing, scope: string): string {
  return `CALL (${scope}) {
  ${from} WHERE ${order.after} AND ${where}
  WITH ${row}, ${order.key} AS key ORDER BY ${order.by} LIMIT $p.limit
  RETURN collect({row: ${row}.row, key: key}) AS rows
}
CALL (${scope}) {
  WITH 1 AS one WHERE $p.withTotal AND NOT $p.unfiltered
  ${from} WHERE ${where}
  RETURN count(*) AS total
}`;
}

/** For `pageText` and `pagesText`. One row more than the page holds is read, to know whether there is another page. */
export function pageParameters(page: PageRequest, direction: OrderDirection, filter: object): Parameters {
  return {
    filter,
    unfiltered: false,
    withTotal: page.withTotal,
    limit: BigInt(page.first + 1),
    ...afterPosition(page.after, direction),
  };
}

/** For `listText`. */
export function listParameters(page: PageRequest, direction: OrderDirection, filter: object): Parameters {
  return { ...pageParameters(page, direction, filter), unfiltered: passesAll(filter) };
}

/** The page of a row, or an empty one where there is none. */
export function pageOf<T extends { id: string }>(row: PageRow | undefined, page: PageRequest): Page<T> {
  return pageWith(row, page, parsed<T>, (node) => node.id);
}

export function pageWith<T>(
  { rows, total }: PageRow = { rows: [], total: 0 },
  page: PageRequest,
  read: (row: string, key: string) => T,
  idOf: (node: T) => string,
): Page<T> {
  return {
    items: rows.slice(0, page.first).map(({ row, key }) => {
      const node = read(row, String(key));
      return { node, position: { key, id: idOf(node) } };
    }),
    hasNextPage: rows.length > page.first,
    totalCount: page.withTotal ? total : null,
  };
}
