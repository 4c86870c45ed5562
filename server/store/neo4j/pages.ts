import type { Actor } from '../../../core/model/actor.ts';
import type { OrderDirection, Page, PageRequest } from '../graph-store.ts';
import { rowOf } from '../row-cache.ts';
import { afterPosition, type Ordering } from './orderings.ts';
import type { Parameters } from './values.ts';

export interface Listing {
  /** The Cypher that finds the rows of the page, up to its WHERE. */
  from: string;
  /** What all rows fulfil; null: all that are found do. */
  where: string | null;
  /** The variable of a row. */
  row: string;
  order: Ordering;
  /** The Cypher that gives, in one row, `total`, of all rows that pass. */
  total: string;
  /** The variable of the actor at the far end of a row. */
  far?: string;
}

export interface PageRow {
  /** Row, key and, where it was wanted, the row of the actor at the far end: a list is read faster than a map. */
  rows: [row: string, key: string | number, far?: string | null][];
  /** Where it was wanted. */
  total?: number | null;
  /** The row of the one whose page it is, where that was wanted. */
  self?: string | null;
}

/** Where a page stands: on a variable, with the Cypher that finds it. */
interface Ground {
  variable: string;
  found: string;
}

/** One page of rows. */
export function pageText(
  page: PageRequest,
  listing: Listing,
  { variable, found }: Ground = { variable: '', found: '' },
): string {
  return `${found}
${pageParts(page, listing, variable)}
RETURN rows${page.withTotal ? ', total' : ''}`;
}

/** One page for each of `$p.of`, whose id is in `of`. */
export function pagesText(page: PageRequest, listing: Listing, { variable, found }: Ground): string {
  const self = listing.far ? `, CASE WHEN $p.withActors THEN ${variable}.row END AS self` : '';
  return `UNWIND $p.of AS of ${found}
${pageParts(page, listing, variable)}
RETURN of, rows${page.withTotal ? ', total' : ''}${self}`;
}

function pageParts(page: PageRequest, listing: Listing, scope: string): string {
  const { from, where, row, order, total, far } = listing;
  const known = [row, ...(far ? [far] : [])].join(', ');
  const beyond = order.after === null ? '' : `${wheres(order.after)} WITH *`;
  return `CALL (${scope}) {
  ${from}${wheres(order.seek, where)}
  WITH ${known}, ${order.key} AS key${beyond} ORDER BY ${order.by} LIMIT $p.limit
  RETURN collect([${row}.row, key${far ? `, CASE WHEN $p.withActors THEN ${far}.row END` : ''}]) AS rows
}${page.withTotal ? ` CALL (${scope}) { ${total} }` : ''}`;
}

/** In place of what counts all rows, where columns tell how many there are. */
export const UNTOLD = 'RETURN null AS total';

/** The row with its total: `count` says it where the database has not, and the page wants it. */
export async function withTotal(
  row: PageRow | undefined,
  page: PageRequest,
  count: () => Promise<number>,
): Promise<PageRow | undefined> {
  return row && page.withTotal && row.total === null ? { ...row, total: await count() } : row;
}

/** Counts the rows one by one. */
export function counting(from: string, where: string | null): string {
  return `${from}${wheres(where)} RETURN count(*) AS total`;
}

/** Conditions that are there, as one. */
export function wheres(...conditions: (string | null)[]): string {
  const those = conditions.filter((condition) => condition !== null);
  return those.length > 0 ? ` WHERE ${those.join(' AND ')}` : '';
}

/** One row more than the page holds is read, to know whether there is another page. */
export function pageParameters(page: PageRequest, direction: OrderDirection, filter: object): Parameters {
  return {
    filter,
    withActors: page.withActors ?? false,
    limit: BigInt(page.first + 1),
    ...afterPosition(page.after, direction),
  };
}

/** The page of a row, or an empty one where there is none. */
export function pageOf<T extends { id: string }>(row: PageRow | undefined, page: PageRequest): Page<T> {
  return pageWith(row, page, rowOf<T>, (node) => node.id);
}

export function pageWith<T>(
  found: PageRow = { rows: [] },
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
    totalCount: page.withTotal ? (total ?? 0) : null,
    ...(page.withActors ? { actors: actorsIn([self, ...shown.map(([, , far]) => far)]) } : {}),
  };
}

function actorsIn(rows: (string | null | undefined)[]): Actor[] {
  return rows.flatMap((row) => (row ? [rowOf<Actor>(row)] : []));
}
