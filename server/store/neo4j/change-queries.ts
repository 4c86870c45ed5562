import type { Link } from '../../../core/model/link.ts';
import { countingDays, countingEvents } from '../columns/counting.ts';
import { ALL, isInColumns } from '../columns/passing.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { Change, Page, PageRequest, Position, TimelineBucket, TimeUnit } from '../graph-store.ts';
import { rowOf } from '../row-cache.ts';
import { claimsFor, kindsOf, touching } from './claim-queries.ts';
import { claimConditions, passesAll } from './conditions.ts';
import type { CountedGraph, Graph } from './graph.ts';
import type { Labels } from './labels.ts';
import { amongMany } from './many-links.ts';
import { byKey, keyWithId, LAST, SEPARATOR } from './orderings.ts';
import { type PageRow, pageParameters, pageText, pageWith, UNTOLD, wheres, withTotal } from './pages.ts';
import { ANY_SORT } from './structure/tallies.ts';
import { sortsOf, talliedBetween, talliedDays } from './tally-texts.ts';

export async function changePage(
  graph: CountedGraph,
  days: { since: string; until: string },
  filter: LinkFilter,
  page: PageRequest,
): Promise<Page<Change>> {
  const { db, labels, columns } = graph;
  const { since, until } = days;
  const isPlain = passesAll(filter);
  const where = isPlain ? null : claimConditions(labels);
  const isSought = filter.withActors !== null || filter.source !== null;
  const claims = isSought ? claimsFor(labels, filter) : `MATCH (c:${labels.claim})`;
  const events = (from: string, most: string | null) => eventsText(claims, from, where, most);
  const among = page.withTotal ? await amongMany(graph, filter) : null;
  const text = pageText(page, {
    from: events('$p.from', isSought ? null : '$p.limit'),
    where: null,
    row: 'c',
    order: { ...byKey('c', 'event', 'ASC'), after: null },
    total: among ? UNTOLD : totalText(labels, filter, events('$p.whole', null)),
  });
  const end = until + SEPARATOR + LAST;
  const parameters = {
    ...pageParameters(page, 'ASC', filter),
    days,
    sorts: sortsOf(filter),
    anySort: [ANY_SORT],
    few: FEW_EVENTS,
    from: placeAfter(since, page.after),
    whole: placeAfter(since, null),
    until: { bySince: end, byUntil: end },
  };
  const [row] = await db.read<PageRow>(text, parameters);
  const total = () => columns.count(countingEvents(filter, since, until, among ?? ALL));
  return pageWith(await withTotal(row, page, total), page, readChange, (change) => change.link.id);
}

/** Fewer events within the days of a page are counted one by one, rather than from columns. */
const FEW_EVENTS = 5_000n;

/**
 * Beginnings and ends `event` of claims `c`, behind the place `from` of both. Each is a stretch of an index in the order
 * asked for: with `most`, no more is taken of either. Without it conditions come last, and are planned once.
 */
function eventsText(claims: string, from: string, where: string | null, most: string | null): string {
  const stretch = (key: string, day: string, order: number) =>
    `${claims}${wheres(`c.${key} > ${from}.${key}`, `c.${key} < $p.until.${key}`, most && where)}
    ${most ? `WITH c ORDER BY c.${key} LIMIT ${most}` : ''} RETURN c, c.${day} + ' ${order}' AS event`;
  return `CALL () { ${stretch('bySince', 'startDay', 0)} UNION ALL ${stretch('byUntil', 'endDay', 1)} }
  WITH c, event${most ? '' : wheres(where)}`;
}

function totalText(labels: Labels, filter: LinkFilter, events: string): string {
  if (saysOnly(filter, 'kinds', 'confidence')) return talliedBetween(labels);
  const counted = `${events} RETURN count(*) AS total`;
  if (!isInColumns(filter)) return counted;
  return `CALL () { ${talliedBetween(labels, '$p.anySort')} } WITH total AS all
  CALL (all) {
    WITH 1 AS one WHERE all <= $p.few ${counted} UNION ALL
    WITH 1 AS one WHERE all > $p.few ${UNTOLD}
  } RETURN total`;
}

/**
 * Where both stretches go on behind a change, and where they begin without one or with one of an earlier day: on a day, what
 * begins comes before what ends.
 */
function placeAfter(since: string, after: Position | null): { bySince: string; byUntil: string } {
  const [day = '', order] = String(after?.key ?? '').split(' ');
  if (after === null || day < since) return { bySince: since, byUntil: since };
  return order === '1'
    ? { bySince: day + SEPARATOR + LAST, byUntil: keyWithId(day, after.id) }
    : { bySince: keyWithId(day, after.id), byUntil: day };
}

function readChange(row: string, key: string): Change {
  const [day = '', order] = key.split(' ');
  return { change: order === '0' ? 'STARTED' : 'ENDED', day, link: rowOf<Link>(row) };
}

interface DayRow {
  day: string;
  started: number;
  ended: number;
}

/** So much of a day tells the bucket it lies in; quarters are put together from months. */
const LENGTHS: Record<TimeUnit, number> = { DAY: 10, MONTH: 7, QUARTER: 7, YEAR: 4 };

export async function timeline(
  graph: CountedGraph,
  of: readonly string[] | null,
  filter: LinkFilter,
  unit: TimeUnit,
): Promise<TimelineBucket[]> {
  const days = (await columnDays(graph, of, filter)) ?? (await askedDays(graph, of, filter, unit));
  const buckets = new Map<string, TimelineBucket>();
  for (const { day, started, ended } of days) {
    const start = bucketStart(day, unit);
    const bucket = buckets.get(start) ?? { start, started: 0, ended: 0 };
    buckets.set(start, { start, started: bucket.started + started, ended: bucket.ended + ended });
  }
  return [...buckets.values()];
}

/** From columns, where these tell them, and nothing does so sooner; else null. */
async function columnDays(
  graph: CountedGraph,
  of: readonly string[] | null,
  filter: LinkFilter,
): Promise<DayRow[] | null> {
  const { columns } = graph;
  if (of && filter.withActors) return null;
  const among = await amongMany(graph, {
    ...filter,
    withActors: of ?? filter.withActors,
  });
  if (among) return columns.count(countingDays(filter, among));
  const isAll = of === null && isInColumns(filter) && !saysOnly(filter, 'kinds', 'confidence');
  return isAll ? columns.count(countingDays(filter)) : null;
}

function askedDays(
  { db, labels }: Graph,
  of: readonly string[] | null,
  filter: LinkFilter,
  unit: TimeUnit,
): Promise<DayRow[]> {
  const isTallied = of === null && saysOnly(filter, 'kinds', 'confidence');
  return db.read<DayRow>(isTallied ? talliedDays(labels) : countedDays(labels, of, filter), {
    of,
    filter,
    length: BigInt(LENGTHS[unit]),
    sorts: sortsOf(filter),
    kinds: kindsOf(filter),
  });
}

function countedDays(labels: Labels, of: readonly string[] | null, filter: LinkFilter): string {
  const claims = of ? touching(labels, '$p.of') : claimsFor(labels, filter);
  return `${claims} WHERE ${claimConditions(labels)}
UNWIND [[c.startDay, 1, 0], [c.endDay, 0, 1]] AS event
WITH event WHERE event[0] IS NOT NULL
RETURN left(event[0], $p.length) AS day, sum(event[1]) AS started, sum(event[2]) AS ended ORDER BY day`;
}

function bucketStart(day: string, unit: TimeUnit): string {
  const [year, month] = day.split('-');
  if (unit === 'YEAR') return `${year}-01-01`;
  if (unit === 'MONTH') return `${year}-${month}-01`;
  if (unit === 'DAY') return day;
  return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
}
