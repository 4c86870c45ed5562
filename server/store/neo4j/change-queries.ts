import type { Link } from '../../../core/model/link.ts';
import type { LinkFilter } from '../filters.ts';
import type { Change, Page, PageRequest, TimelineBucket, TimeUnit } from '../graph-store.ts';
import { claimsFor, touching } from './claim-queries.ts';
import { claimConditions } from './conditions.ts';
import type { Connection } from './connection.ts';
import type { Labels } from './labels.ts';
import { byKey } from './orderings.ts';
import { counting, type PageRow, pageParameters, pageText, pageWith } from './pages.ts';
import { parsed } from './values.ts';

export async function changePage(
  connection: Connection,
  labels: Labels,
  since: string,
  until: string,
  filter: LinkFilter,
  page: PageRequest,
): Promise<Page<Change>> {
  const claims = claimsFor(labels, filter);
  const events = (day: string, order: number) =>
    `${claims} WHERE ${day} >= $p.since AND ${day} <= $p.until RETURN c, ${day} + ' ${order}' AS event`;
  const from = `CALL () { ${events('c.startDay', 0)} UNION ALL ${events('c.endDay', 1)} } WITH c, event`;
  const where = claimConditions(labels);
  const text = pageText({
    ...{ from, where, row: 'c', order: byKey('c', 'event', 'ASC') },
    total: counting(from, where),
  });
  const parameters = { ...pageParameters(page, 'ASC', filter), since, until };
  const [row] = await connection.read<PageRow>(text, parameters);
  return pageWith(row, page, readChange, (change) => change.link.id);
}

function readChange(row: string, key: string): Change {
  const [day = '', order] = key.split(' ');
  return { change: order === '0' ? 'STARTED' : 'ENDED', day, link: parsed<Link>(row) };
}

interface DayRow {
  day: string;
  started: number;
  ended: number;
}

export async function timeline(
  connection: Connection,
  labels: Labels,
  of: readonly string[] | null,
  filter: LinkFilter,
  unit: TimeUnit,
): Promise<TimelineBucket[]> {
  const claims = of ? touching(labels.claim, '$p.of') : claimsFor(labels, filter);
  const days = await connection.read<DayRow>(
    `${claims} WHERE ${claimConditions(labels)}
UNWIND [[c.startDay, 1, 0], [c.endDay, 0, 1]] AS event
WITH event WHERE event[0] IS NOT NULL
RETURN event[0] AS day, sum(event[1]) AS started, sum(event[2]) AS ended ORDER BY day`,
    { of, filter },
  );
  const buckets = new Map<string, TimelineBucket>();
  for (const { day, started, ended } of days) {
    const start = bucketStart(day, unit);
    const bucket = buckets.get(start) ?? { start, started: 0, ended: 0 };
    buckets.set(start, { start, started: bucket.started + started, ended: bucket.ended + ended });
  }
  return [...buckets.values()];
}

function bucketStart(day: string, unit: TimeUnit): string {
  const [year, month] = day.split('-');
  switch (unit) {
    case 'DAY':
      return day;
    case 'MONTH':
      return `${year}-${month}-01`;
    case 'QUARTER':
      return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
    case 'YEAR':
      return `${year}-01-01`;
  }
}
