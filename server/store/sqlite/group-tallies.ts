import { linkKinds } from '../../../core/model/link-kinds.ts';
import { everyLink, type LinkFilter, saysOnly } from '../filters.ts';
import { confidenceBits, groupOf } from '../kind-groups.ts';
import type { Counts } from '../statistics.ts';
import { type Database, list, rowsAtMost, type Value } from './database.ts';
import { linkTotal } from './tallies.ts';

/** To find the ends of a link takes as long as to walk along so many of the kinds at actors. */
const FINDING = 40;
/** To look for a link of an actor takes as long as to walk along so many links of all. */
const LOOKING = 10;

/** Groups whose counters are added up, and what is counted too often among them, if anything. */
interface Sorts {
  surplus: ((node: 'actor' | 'source') => string) | null;
  /** `?1`: the groups; `?2`: doubts as bits; `?3`: the kinds that are asked for, where some are counted too often. */
  values: Value[];
}

/**
 * The actors that have links which pass, where nothing but kinds and confidence is asked for. Null where counters don't
 * tell.
 */
export function actorsOfSorts(db: Database, filter: LinkFilter): Counts['actors'] | null {
  const sorts = sortsOf(db, filter);
  if (!sorts) return null;
  const surplus = sorts.surplus
    ? `UNION ALL SELECT a.kind, ifnull(a.country, ''), -surplus.count FROM (${sorts.surplus('actor')}) surplus
       CROSS JOIN actor a INDEXED BY actor_at_end ON a.id = surplus.id`
    : '';
  return db.all(
    summedUp(`SELECT kind, country, count FROM actor_group_tally WHERE ${OF_GROUPS} ${surplus}`),
    ...sorts.values,
  );
}

/** The sources that such links cite. */
export function sourcesOfSorts(db: Database, filter: LinkFilter): number | null {
  const sorts = sortsOf(db, filter);
  if (!sorts) return null;
  const surplus = sorts.surplus ? `UNION ALL SELECT -count FROM (${sorts.surplus('source')})` : '';
  const sql = `SELECT ifnull(sum(count), 0) AS count FROM (
    SELECT count FROM source_group_tally WHERE ${OF_GROUPS} ${surplus})`;
  return db.get<{ count: number }>(sql, ...sorts.values)?.count ?? 0;
}

const OF_GROUPS = 'link_group IN (SELECT value FROM json_each(?1)) AND doubts & ?2 <> 0';
const ASKED = 'kind IN (SELECT value FROM json_each(?3))';

/** Who has links of several kinds was counted for each. */
const timesTooOften = (node: string) => `SELECT ${node} AS id, count(*) - 1 AS count FROM kind_at_${node}
  WHERE ${ASKED} AND doubts & ?2 <> 0 GROUP BY 1 HAVING count(*) > 1`;

/** Who has links of others of all kinds alone was counted for nothing. */
const forNothing = (node: string) => `SELECT ${node} AS id, 1 AS count FROM kind_at_${node}
  WHERE doubts & ?2 <> 0 GROUP BY 1 HAVING NOT max(${ASKED})`;

/** Null where more is asked for, or the links are so few that they are sooner looked at. */
function sortsOf(db: Database, filter: LinkFilter): Sorts | null {
  if (!saysOnly(filter, 'kinds', 'confidence')) return null;
  const kinds = filter.kinds ?? linkKinds;
  const sorts = (groups: readonly string[], surplus: Sorts['surplus']): Sorts => ({
    surplus,
    values: [list(groups), confidenceBits(filter.confidence), ...(surplus ? [list(kinds)] : [])],
  });
  const group = groupOf(kinds);
  if (group !== null) return sorts([group], null);
  const links = linkTotal(db, filter) ?? 0;
  if (links * FINDING < rowsAtMost(db, 'link')) return null;
  const isMost = links * 2 > (linkTotal(db, { ...everyLink, confidence: filter.confidence }) ?? 0);
  return isMost ? sorts(['*'], forNothing) : sorts(kinds, timesTooOften);
}

const summedUp = (counts: string) =>
  `SELECT kind, nullif(country, '') AS country, sum(count) AS count FROM (${counts}) GROUP BY 1, 2 HAVING sum(count) > 0`;

/**
 * The actors that have links on a day, where nothing else is asked for: all but those without, who are among those that
 * have not had one all along since. Null where these are so many that all links are sooner walked along.
 */
export function actorsOnDay(db: Database, filter: LinkFilter): Counts['actors'] | null {
  const day = filter.activeOn;
  if (day === null || !saysOnly(filter, 'activeOn')) return null;
  const later = "actor INDEXED BY actor_by_open_since WHERE open_since > '' AND open_since > ?1";
  const most = Math.ceil(rowsAtMost(db, 'link') / LOOKING);
  if (db.get(`SELECT 1 FROM ${later} LIMIT 1 OFFSET ?2`, day, most)) return null;
  const lasts = (end: 'from' | 'to') => `EXISTS (SELECT 1 FROM link l INDEXED BY link_${end}
    WHERE l.${end}_id = a.id AND l.start_key <= ?1 AND (l.end_key = '' OR l.end_key >= ?1))`;
  // In the order of the indexes of links, along which it is half as far.
  const inOrder = `SELECT id, kind, country FROM ${later} ORDER BY id LIMIT -1`;
  return db.all(
    summedUp(`SELECT kind, country, count FROM actor_tally UNION ALL
      SELECT a.kind, ifnull(a.country, ''), -1 FROM (${inOrder}) a WHERE NOT (${lasts('from')} OR ${lasts('to')})`),
    day,
  );
}
