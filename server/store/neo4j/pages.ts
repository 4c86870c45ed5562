import type { Actor } from '../../../core/model/actor.ts';
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
  /** Of a listing for each of many: the variable that `from` stands on, and the Cypher that finds it by the id `of`. */
  of?: { variable: string; found: string };
  /** The variable of the actor at the far end of a row. */
  far?: string;
}

export interface PageRow {
  /** Row, key and, where it was wanted, the row of the actor at the far end: a list is read faster than a map. */
  rows: [row: string, key: string | number, far: string | null][];
  total: number;
  /** The row of the one whose page it is, where that was wanted. */
  self?: string | null;
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

/** One page for each of `$p.of`. */
export function pagesText(listing: Listing): string {
  const { variable, found } = listing.of ?? { variable: 'of', found: '' };
  const self = listing.far ? `, CASE WHEN $p.withActors THEN ${variable}.row END AS self` : '';
  return `UNWIND $p.of AS of ${found}
${pageParts(listing, variable)}
RETURN of, rows, total${self}`;
}

function pageParts({ from, where, row, order, far }: Listing, scope: string): string {
  return `CALL (${scope}) {
  ${from} WHERE ${order.after} AND ${where}
  WITH ${[row, ...(far ? [far] : [])].join(', ')}, ${order.key} AS key ORDER BY ${order.by} LIMIT $p.limit
  RETURN collect([${row}.row, key, ${far ? `CASE WHEN $p.withActors THEN ${far}.row END` : 'null'}]) AS rows
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
    withActors: page.withActors ?? false,
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
  found: PageRow = { rows: [], total: 0 },
  page: PageRequest,
  read: (row: string, key: string) => T,
  idOf: (node: T) => string,
): Page<T> {
  const { rows, total, self } = found;
  const shown = rows.slice(0, page.first);
  return {
    items: shown.map(([row, key]) => {
      const node = read(row, String(key));
      return { node, position: { key, id: idOf(node) } };
    }),
    hasNextPage: rows.length > page.first,
    totalCount: page.withTotal ? total : null,
    ...(page.withActors ? { actors: actorsIn([self ?? null, ...shown.map(([, , far]) => far)]) } : {}),
  };
}

function actorsIn(rows: (string | null)[]): Actor[] {
  return rows.flatMap((row) => (row === null ? [] : [parsed<Actor>(row)]));
}
