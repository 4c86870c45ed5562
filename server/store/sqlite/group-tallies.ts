import { type LinkFilter, saysOnly } from '../filters.ts';
import { confidenceBits, groupOf } from '../kind-groups.ts';
import type { Counts } from '../statistics.ts';
import type { Database, Value } from './database.ts';

/**
 * The actors that have links which pass, where nothing but a group of kinds and confidence is asked for. Null where more
 * is, which counters don't tell.
 */
export function actorsOfGroup(db: Database, filter: LinkFilter): Counts['actors'] | null {
  const values = groupAsked(filter);
  if (!values) return null;
  return db.all(
    `SELECT kind, nullif(country, '') AS country, sum(count) AS count FROM actor_group_tally
     WHERE ${OF_GROUP} GROUP BY 1, 2 HAVING sum(count) > 0`,
    ...values,
  );
}

/** The sources that such links cite. */
export function sourcesOfGroup(db: Database, filter: LinkFilter): number | null {
  const values = groupAsked(filter);
  if (!values) return null;
  return db.count(
    `SELECT ifnull(sum(count), 0) AS count FROM source_group_tally WHERE ${OF_GROUP}`,
    ...values,
  );
}

const OF_GROUP = 'link_group = ? AND doubts & ? <> 0';

function groupAsked(filter: LinkFilter): Value[] | null {
  const group = groupOf(filter.kinds);
  if (group === null || !saysOnly(filter, 'kinds', 'confidence')) return null;
  return [group, confidenceBits(filter.confidence)];
}
