import type { Query } from './queries.ts';

/** Would take minutes; the comment finds it among the queries of others. */
export function slowText(mark: string): string {
  return `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS x WHERE x % 7 = 3 RETURN count(x) AS n // ${mark}`;
}

/** How many queries with this mark run in the database. */
export async function running(query: Query, mark: string): Promise<number> {
  const rows = await query(
    `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' AND currentQuery ENDS WITH '// ${mark}' RETURN currentQuery`,
  );
  return rows.length;
}
