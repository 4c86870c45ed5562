import type { OrderDirection, Page, PageRequest } from '../graph-store.ts';
import { rowOf } from '../row-cache.ts';
import type { Conditions } from './conditions.ts';
import type { Database, Value } from './database.ts';

interface PageRow {
  id: string;
  key: string | number;
  body: string;
}

/** A FROM clause with its values. */
export interface From {
  sql: string;
  values: Value[];
}

export interface PagedQuery {
  table: 'actor' | 'link' | 'source';
  /** Where the rows come from, under the same alias in each. Several are walked beside one another, each in order. */
  from: From[];
  where: Conditions;
  /** The alias, and the column that the page is ordered by. */
  alias: string;
  key: string;
  direction: OrderDirection;
}

/**
 * One page after a position, by key and id in the same direction. It takes one row more than it gives, to know whether
 * there are more, and reads the bodies of those alone that it takes.
 */
export function pageOf<T extends object>(
  db: Database,
  query: PagedQuery,
  page: PageRequest,
  count: () => number,
): Page<T> {
  const { table, from, where, alias, key, direction } = query;
  if (from.length === 0) return { items: [], hasNextPage: false, totalCount: page.withTotal ? 0 : null };
  const beyond = direction === 'ASC' ? '>' : '<';
  const after = page.after === null ? 'TRUE' : `(${alias}.${key}, ${alias}.id) ${beyond} (?, ?)`;
  const values = page.after === null ? [] : [page.after.key, page.after.id];
  const runs = from.map(
    ({ sql }) =>
      `SELECT * FROM (SELECT ${alias}.id AS id, ${alias}.${key} AS key, ${alias}.rowid AS row FROM ${sql}
       WHERE ${where.sql} AND ${after} ORDER BY ${alias}.${key} ${direction}, ${alias}.id ${direction} LIMIT ?)`,
  );
  const rows = db.all<PageRow>(
    `SELECT id, key, (SELECT body FROM ${table} WHERE rowid = row) AS body
     FROM (${runs.join(' UNION ALL ')} ORDER BY key ${direction}, id ${direction} LIMIT ?)`,
    ...from.flatMap((run) => [...run.values, ...where.values, ...values, page.first + 1]),
    page.first + 1,
  );
  return {
    items: rows
      .slice(0, page.first)
      .map((row) => ({ node: rowOf<T>(row.body), position: { key: row.key, id: row.id } })),
    hasNextPage: rows.length > page.first,
    totalCount: page.withTotal ? count() : null,
  };
}

/** How many rows pass: it looks at all that the FROM clauses give. */
export function countOf(db: Database, from: From[], where: Conditions): number {
  if (from.length === 0) return 0;
  const runs = from.map(({ sql }) => `SELECT count(*) AS count FROM ${sql} WHERE ${where.sql}`);
  const sql = `SELECT sum(count) AS count FROM (${runs.join(' UNION ALL ')})`;
  const values = from.flatMap((run) => [...run.values, ...where.values]);
  return db.count(sql, ...values);
}
