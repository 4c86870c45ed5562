import type { Link } from '../../../core/model/link.ts';
import type { LinkFilter } from '../filters.ts';
import type { Change, Page, PageRequest, TimelineBucket, TimeUnit } from '../graph-store.ts';
import { linkConditions, touching } from './conditions.ts';
import { type Database, parsed } from './database.ts';
import { pageOf } from './pages.ts';

export function changePage(
  db: Database,
  since: string,
  until: string,
  filter: LinkFilter,
  page: PageRequest,
): Page<Change> {
  const columns = 'id, kind, from_id, to_id, start_day, end_day, confidence, search_text, body';
  const events = `SELECT start_day || ' 0' AS key, ${columns} FROM link WHERE start_day BETWEEN ? AND ? UNION ALL
                  SELECT end_day || ' 1' AS key, ${columns} FROM link WHERE end_day BETWEEN ? AND ?`;
  return pageOf<Change>(
    db,
    {
      from: `(${events}) l`,
      values: [since, until, since, until],
      where: linkConditions(filter),
      id: 'l.id',
      key: 'l.key',
      body: "json_object('key', l.key, 'link', json(l.body))",
      direction: 'ASC',
    },
    page,
    readChange,
  );
}

function readChange(body: string): Change {
  const { key, link } = parsed<{ key: string; link: Link }>(body);
  const [day = '', order] = key.split(' ');
  return { change: order === '0' ? 'STARTED' : 'ENDED', day, link };
}

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
  const where = linkConditions(filter);
  const [around, ...actors] = of ? touching(of) : (['TRUE'] as const);
  const links = `FROM link l WHERE ${where.sql} AND ${around}`;
  const values = [...where.values, ...actors];
  return db
    .all<TimelineBucket>(
      `SELECT ${BUCKET_START[unit]} AS start, sum(started) AS started, sum(1 - started) AS ended FROM
         (SELECT start_day AS day, 1 AS started ${links} AND start_day IS NOT NULL UNION ALL
          SELECT end_day, 0 ${links} AND end_day IS NOT NULL)
       GROUP BY 1 ORDER BY 1`,
      ...values,
      ...values,
    )
    .map(({ start, started, ended }) => ({ start, started, ended }));
}
