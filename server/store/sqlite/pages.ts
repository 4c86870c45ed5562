import type { OrderDirection, Page, PageRequest } from '../graph-store.ts';
import type { Conditions } from './conditions.ts';
import { type Database, parsed, type Value } from './database.ts';

interface PageRow {
  id: string;
  key: string | number;
  body: string;
}

export interface PagedQuery {
  /** A FROM clause with the rows to page through; its values come before those of the conditions. */
  from: string;
  values?: Value[];
  where: Conditions;
  /** Expressions for the row's id, its order key and its body. */
  id: string;
  key: string;
  body: string;
  direction: OrderDirection;
}

/** One page after a position, by key and id in the same direction. It reads one row more than it gives. */
export function pageOf<T>(db: Database, query: PagedQuery, page: PageRequest, read = parsed<T>): Page<T> {
  const { from, values = [], where, id, key, body, direction } = query;
  const beyond = direction === 'ASC' ? '>' : '<';
  const after = page.after === null ? 'TRUE' : `(${key}, ${id}) ${beyond} (?, ?)`;
  const rows = db.all<PageRow>(
    `SELECT ${id} AS id, ${key} AS key, ${body} AS body FROM ${from} WHERE ${where.sql} AND ${after}
     ORDER BY ${key} ${direction}, ${id} ${direction} LIMIT ?`,
    ...values,
    ...where.values,
    ...(page.after === null ? [] : [page.after.key, page.after.id]),
    page.first + 1,
  );
  return {
    items: rows
      .slice(0, page.first)
      .map((row) => ({ node: read(row.body), position: { key: row.key, id: row.id } })),
    hasNextPage: rows.length > page.first,
    totalCount: page.withTotal ? countOf(db, from, values, where) : null,
  };
}

function countOf(db: Database, from: string, values: Value[], where: Conditions): number {
  const sql = `SELECT count(*) AS count FROM ${from} WHERE ${where.sql}`;
  return db.get<{ count: number }>(sql, ...values, ...where.values)?.count ?? 0;
}
