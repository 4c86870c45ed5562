import { linkKinds } from '../../../core/model/link-kinds.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import { confidenceBits, groupOf } from '../kind-groups.ts';
import type { Counts } from '../statistics.ts';
import { type Database, list, rowsAtMost, type Value } from './database.ts';
import { linkTotal } from './tallies.ts';

/** To find the ends of a link takes as long as to walk along so many of the kinds at actors. */
const FINDING = 40;

/**
 * The actors that have links which pass, where nothing but kinds and confidence is asked for. Null where their counters
 * don't know.
 */
export function actorsOfSorts(db: Database, filter: LinkFilter): Counts['actors'] | null {
  const asked = sortsOf(db, filter);
  if (!asked) return null;
  const { groups, bits } = asked;
  const tallied = `SELECT kind, country, count FROM actor_group_tally WHERE ${GROUPS_PASS}`;
  if (groups.length === 1)
    return db.all(
      `SELECT kind, nullif(country, '') AS country, sum(count) AS count FROM (${tallied})
       GROUP BY 1, 2 HAVING sum(count) > 0`,
      ...[list(groups), bits],
    );
  // Who has several of the kinds was counted for each.
  return db.all(
    `SELECT kind, nullif(country, '') AS country, sum(count) AS count FROM (
       ${tallied} UNION ALL
       SELECT a.kind, ifnull(a.country, ''), -more.count FROM (${countedAgain('actor')}) more
       CROSS JOIN actor a INDEXED BY actor_at_end ON a.id = more.id
     ) GROUP BY 1, 2 HAVING sum(count) > 0`,
    ...[list(groups), bits, list(groups), bits],
  );
}

/** The sources that such links cite. */
export function sourcesOfSorts(db: Database, filter: LinkFilter): number | null {
  const asked = sortsOf(db, filter);
  if (!asked) return null;
  const { groups, bits } = asked;
  const count = (sql: string, ...values: Value[]) => db.get<{ count: number }>(sql, ...values)?.count ?? 0;
  const tallied = count(
    `SELECT ifnull(sum(count), 0) AS count FROM source_group_tally WHERE ${GROUPS_PASS}`,
    ...[list(groups), bits],
  );
  if (groups.length === 1) return tallied;
  return (
    tallied -
    count(`SELECT ifnull(sum(count), 0) AS count FROM (${countedAgain('source')})`, ...[list(groups), bits])
  );
}

const GROUPS_PASS = 'link_group IN (SELECT value FROM json_each(?)) AND doubts & ? <> 0';

/** How many times too often each is counted that is counted for several kinds. */
const countedAgain = (node: 'actor' | 'source') => `
  SELECT ${node} AS id, count(*) - 1 AS count FROM kind_at_${node}
  WHERE kind IN (SELECT value FROM json_each(?)) AND doubts & ? <> 0 GROUP BY ${node} HAVING count(*) > 1`;

/**
 * The one group that is asked for, or the kinds that are none together, unless these have so few links that they are
 * sooner looked at.
 */
function sortsOf(db: Database, filter: LinkFilter): { groups: readonly string[]; bits: number } | null {
  if (!saysOnly(filter, 'kinds', 'confidence')) return null;
  const bits = confidenceBits(filter.confidence);
  const group = groupOf(filter.kinds);
  if (group !== null) return { groups: [group], bits };
  const few = (linkTotal(db, filter) ?? 0) * FINDING < rowsAtMost(db, 'link');
  return few ? null : { groups: filter.kinds ?? linkKinds, bits };
}

/**
 * The actors that have links on a day: all but those without, who are found among those that have not had one all along
 * since. Null where these are so many that all links are walked along sooner.
 */
export function actorsOnDay(db: Database, filter: LinkFilter): Counts['actors'] | null {
  const day = filter.activeOn;
  if (day === null || !saysOnly(filter, 'activeOn')) return null;
  const most = Math.ceil(rowsAtMost(db, 'link') / LOOKING);
  const later = "actor a INDEXED BY actor_by_open_since WHERE a.open_since > '' AND a.open_since > ?";
  const found = db.all(`SELECT 1 FROM ${later} LIMIT 1 OFFSET ?`, day, most);
  if (found.length > 0) return null;
  const lasting = (end: 'from' | 'to') => `EXISTS (SELECT 1 FROM link l INDEXED BY link_${end}
    WHERE l.${end}_id = a.id AND l.start_key <= ? AND (l.end_key = '' OR l.end_key >= ?))`;
  return db.all(
    `SELECT kind, nullif(country, '') AS country, sum(count) AS count FROM (
       SELECT kind, country, count FROM actor_tally UNION ALL
       SELECT a.kind, ifnull(a.country, ''), -1 FROM ${later} AND NOT (${lasting('from')} OR ${lasting('to')})
     ) GROUP BY 1, 2 HAVING sum(count) > 0`,
    ...[day, day, day, day, day],
  );
}

/** To look at an actor's links takes as long as to walk along so many links of all. */
const LOOKING = 6;
