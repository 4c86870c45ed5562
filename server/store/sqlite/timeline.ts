import { countingDays } from '../columns/counting.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { TimelineBucket, TimeUnit } from '../graph-store.ts';
import { whereToCount } from './candidates.ts';
import { countByColumns } from './columns.ts';
import { linkConditions } from './conditions.ts';
import type { Database, Value } from './database.ts';
import { allLinks, linkCandidates, linksTouching } from './link-candidates.ts';
import type { From } from './pages.ts';
import { passing } from './tallies.ts';

const BUCKET_START: Record<TimeUnit, string> = {
  DAY: 'day',
  MONTH: "substr(day, 1, 7) || '-01'",
  QUARTER: "printf('%s-%02d-01', substr(day, 1, 4), (CAST(substr(day, 6, 2) AS INTEGER) - 1) / 3 * 3 + 1)",
  YEAR: "substr(day, 1, 4) || '-01-01'",
};

export function timeline(
  db: Database,
  of: readonly string[] | null,
  filter: LinkFilter,
  unit: TimeUnit,
): TimelineBucket[] {
  const [days, ...values] = daysOf(db, of, filter);
  return db
    .all<TimelineBucket>(
      `SELECT ${BUCKET_START[unit]} AS start, sum(started) AS started, sum(ended) AS ended FROM (${days})
       GROUP BY 1 HAVING sum(started) + sum(ended) > 0 ORDER BY 1`,
      ...values,
    )
    .map(({ start, started, ended }) => ({ start, started, ended }));
}

type Days = [sql: string, ...values: Value[]];

function daysOf(db: Database, of: readonly string[] | null, filter: LinkFilter): Days {
  if (of !== null) return daysOfLinks([linksTouching(of)], filter);
  if (saysOnly(filter, 'kinds', 'confidence')) return countedDays(filter);
  const candidates = linkCandidates(db, filter);
  const days = countByColumns(db, filter, candidates, countingDays(filter));
  if (!days) return daysOfLinks(whereToCount(candidates, allLinks(db, filter)), filter);
  const column = (name: string) => `value ->> '${name}' AS ${name}`;
  return [`SELECT ${['day', 'started', 'ended'].map(column)} FROM json_each(?)`, JSON.stringify(days)];
}

function countedDays(filter: LinkFilter): Days {
  const [passes, ...values] = passing(filter);
  const days = `SELECT day, iif(event = 'START', count, 0) AS started, iif(event = 'END', count, 0) AS ended
                FROM ${values.length === 0 ? 'day_total' : 'day_tally'} WHERE event IN ('START', 'END') AND ${passes}`;
  return [days, ...values];
}

function daysOfLinks(from: From[], filter: LinkFilter): Days {
  const where = linkConditions(filter);
  const runs = from.flatMap(({ sql, values }) => {
    const rows = `FROM ${sql} WHERE ${where.sql}`;
    return [
      { sql: `SELECT l.start_key AS day, 1 AS started, 0 AS ended ${rows} AND l.start_key <> ''`, values },
      { sql: `SELECT l.end_key, 0, 1 ${rows} AND l.end_key <> ''`, values },
    ];
  });
  return [
    runs.map(({ sql }) => sql).join(' UNION ALL ') ||
      'SELECT NULL AS day, 0 AS started, 0 AS ended WHERE FALSE',
    ...runs.flatMap(({ values }) => [...values, ...where.values]),
  ];
}
