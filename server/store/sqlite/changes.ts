import type { Link } from '../../../core/model/link.ts';
import { countingEvents } from '../columns/counting.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { Change, Page, PageRequest, Position } from '../graph-store.ts';
import { rowOf } from '../row-cache.ts';
import { type Candidates, whereToCount, whereToLook } from './candidates.ts';
import { countByColumns } from './columns.ts';
import { type Conditions, linkConditions } from './conditions.ts';
import type { Database } from './database.ts';
import { effortOf, linkCandidates } from './link-candidates.ts';
import { countOf, type From } from './pages.ts';
import { passing } from './tallies.ts';

/** In the order in which they come on a day: it is part of the position of a page. */
const EVENTS = [
  { event: 'START', change: 'STARTED', rank: '0', key: 'start_key', index: 'link_by_start' },
  { event: 'END', change: 'ENDED', rank: '1', key: 'end_key', index: 'link_by_end' },
] as const;

type Event = (typeof EVENTS)[number];

interface ChangeRow {
  id: string;
  key: string;
  body: string;
}

export function changePage(
  db: Database,
  since: string,
  until: string,
  filter: LinkFilter,
  page: PageRequest,
): Page<Change> {
  const where = linkConditions(filter);
  const candidates = linkCandidates(db, filter);
  const within = (event: Event): Conditions => ({
    sql: `${where.sql} AND l.${event.key} BETWEEN ? AND ?`,
    values: [...where.values, since, until],
  });
  const along = (event: Event): From => ({ sql: `link l INDEXED BY ${event.index}`, values: [] });
  const rows = eventsWithin(db, since, until, { kinds: null, confidence: null });
  const runs = EVENTS.map((event) => {
    const from = whereToLook(candidates, [along(event)], {
      rows,
      effort: effortOf(filter),
      first: page.first,
    });
    return { event, from, where: within(event) };
  });
  const found = runs
    .flatMap(({ event, from, where }) => from.flatMap((one) => eventRows(db, event, one, where, page)))
    .sort((one, other) => (one.key + one.id < other.key + other.id ? -1 : 1));
  return {
    items: found
      .slice(0, page.first)
      .map((row) => ({ node: changeOf(row), position: { key: row.key, id: row.id } })),
    hasNextPage: found.length > page.first,
    totalCount: page.withTotal ? count() : null,
  };

  function count(): number {
    if (saysOnly(filter, 'kinds', 'confidence')) return eventsWithin(db, since, until, filter);
    // The beginnings and ends within the days are a stretch of an index each.
    const stretches = [...candidates, { from: [], size: rows, effort: effortOf(filter) }];
    const events = countByColumns(db, filter, stretches, countingEvents(filter, since, until));
    if (events !== null) return events;
    return EVENTS.reduce((sum, event) => {
      const all: Candidates = { from: [along(event)], size: rows, effort: effortOf(filter) };
      return sum + countOf(db, whereToCount(candidates, all), within(event));
    }, 0);
  }
}

/** Beginnings or ends within one run, by day and id: one more than the page holds. */
function eventRows(
  db: Database,
  { rank, key }: Event,
  from: From,
  where: Conditions,
  { first, after }: PageRequest,
): ChangeRow[] {
  const [beyond, ...values] = after === null ? ['TRUE'] : beyondPosition(after, rank, key);
  return db.all<ChangeRow>(
    `SELECT id, key, (SELECT body FROM link WHERE rowid = row) AS body FROM (
       SELECT l.id AS id, l.${key} || ' ${rank}' AS key, l.rowid AS row FROM ${from.sql}
       WHERE ${where.sql} AND ${beyond} ORDER BY l.${key}, l.id LIMIT ?)`,
    ...from.values,
    ...where.values,
    ...values,
    first + 1,
  );
}

/** What lies behind a position whose key is a day and the rank of an event. */
function beyondPosition({ key: at, id }: Position, rank: string, key: string): [string, ...string[]] {
  const [day = '', atRank = ''] = String(at).split(' ');
  if (rank === atRank) return [`(l.${key}, l.id) > (?, ?)`, day, id];
  return [rank > atRank ? `l.${key} >= ?` : `l.${key} > ?`, day];
}

function changeOf({ key, body }: ChangeRow): Change {
  const [day = '', rank] = key.split(' ');
  return { change: rank === '0' ? 'STARTED' : 'ENDED', day, link: rowOf<Link>(body) };
}

/** How many beginnings and ends there are within two days, from counters. */
function eventsWithin(
  db: Database,
  since: string,
  until: string,
  filter: Pick<LinkFilter, 'kinds' | 'confidence'>,
): number {
  const [passes, ...values] = passing(filter);
  const table = values.length === 0 ? 'day_total' : 'day_tally';
  return db.count(
    `SELECT ifnull(sum(count), 0) AS count FROM ${table}
       WHERE event IN ('START', 'END') AND day BETWEEN ? AND ? AND ${passes}`,
    since,
    until,
    ...values,
  );
}
