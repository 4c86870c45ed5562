import type { Conditions } from './conditions.ts';
import type { Database, Value } from './database.ts';
import { indexedPhrase } from './han-pairs.ts';
import type { From } from './pages.ts';

/** Rows among which all that pass a filter are, found by one of its conditions. */
export interface Candidates {
  from: From[];
  /** How many there are, at most. */
  size: number;
  /** What it takes to look at one of them, beside an entry of an index. */
  effort: number;
}

/** A row is found by its id and read, rather than told by an index. */
export const READ = 8;
/** So many entries of an index are walked along in no time that anybody notices. */
const FAR = 250_000;
/** Nobody needs to know how many more there are. */
export const MANY = 50_000;

/**
 * Where to look for a page: among the candidates of the condition that leaves fewest, or along the order itself, which
 * finds a page soon where many rows pass. Those that pass may all stand at the far end, though: where the way there is
 * long, it is not gone for what fewer than MANY pass.
 */
export function whereToLook(
  candidates: readonly Candidates[],
  inOrder: From[],
  { rows, effort, first }: { rows: number; effort: number; first: number },
): From[] {
  const best = cheapest(candidates);
  if (!best) return inOrder;
  const fewest = Math.max(1, ...[Math.min(...candidates.map(({ size }) => size))]);
  const along = Math.min(rows, (first * rows) / fewest) * effort;
  const isLongWay = rows * effort > FAR && best.size < MANY;
  return isLongWay || best.size * best.effort <= along ? best.from : inOrder;
}

/** Where to count: all have to be looked at. */
export function whereToCount(candidates: readonly Candidates[], all: Candidates): From[] {
  return (cheapest([...candidates, all]) ?? all).from;
}

function cheapest(candidates: readonly Candidates[]): Candidates | undefined {
  return [...candidates].sort((one, other) => one.size * one.effort - other.size * other.effort)[0];
}

/** How many rows there are, up to MANY. */
export function upToMany(db: Database, sql: string, ...values: Value[]): number {
  return db.count(`SELECT count(*) AS count FROM (${sql} LIMIT ${MANY})`, ...values);
}

/**
 * Rows of a table whose text holds another, found by three of its letters or two Chinese ones. Shorter ones can't be found
 * so: most rows hold them, so that a page is soon full, but counting reads all rows, within the time that a request has.
 */
export function byText(
  db: Database,
  table: 'actor' | 'link' | 'source',
  alias: string,
  text: string | null,
): Candidates[] {
  const phrase = text === null ? null : indexedPhrase(text);
  if (phrase === null) return [];
  const found = `SELECT rowid FROM ${table}_text WHERE ${table}_text MATCH ?`;
  return [
    {
      from: [
        { sql: `(${found}) t CROSS JOIN ${table} ${alias} ON ${alias}.rowid = t.rowid`, values: [phrase] },
      ],
      size: upToMany(db, found, phrase),
      effort: READ,
    },
  ];
}

/** How many rows hold a text; null where it is too short to be found by the index. */
export function textTotal(db: Database, table: 'actor' | 'link' | 'source', text: string): number | null {
  const phrase = indexedPhrase(text);
  if (phrase === null) return null;
  return db.count(`SELECT count(*) AS count FROM ${table}_text WHERE ${table}_text MATCH ?`, phrase);
}

/** A FROM clause and conditions as a subquery. */
export function selection(
  columns: string,
  from: From[],
  where: Conditions,
): { sql: string; values: Value[] } {
  return {
    sql: from.map(({ sql }) => `SELECT ${columns} FROM ${sql} WHERE ${where.sql}`).join(' UNION ALL '),
    values: from.flatMap(({ values }) => [...values, ...where.values]),
  };
}
