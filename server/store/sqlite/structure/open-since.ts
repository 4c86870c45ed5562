import { differs, type Triggers } from './triggers.ts';

/** Stands where an actor has no link that has not ended: later than any day. */
const NEVER = 'never';

/**
 * What came with version 8: the day since when an actor has had a link all along, which is the first on which one of its
 * links began that has not ended; '' where nobody knows when that was. On that day and after it nobody need look for one.
 */
export const OPEN_SINCE_COLUMN = `ALTER TABLE actor ADD COLUMN open_since TEXT NOT NULL DEFAULT '${NEVER}';`;

/** The index of the links at an end tells what is asked, and the first that has not ended is enough. */
const firstAt = (end: 'from' | 'to') => `ifnull((SELECT start_key FROM link INDEXED BY link_${end}
      WHERE ${end}_id = actor.id AND end_key = '' ORDER BY start_key LIMIT 1), '${NEVER}')`;

const FOUND = `min(${firstAt('from')},
    ${firstAt('to')})`;

/** Works it out for all actors, once there are the indexes of links. */
export const FIND_OPEN_SINCE = `
UPDATE actor SET open_since = ${FOUND};
CREATE INDEX actor_by_open_since ON actor (open_since, id, kind, country) WHERE open_since > '';
`;

export const DROP_OPEN_SINCE = 'DROP INDEX IF EXISTS actor_by_open_since;';

const come = `
  UPDATE actor SET open_since = new.start_key
    WHERE new.end_key = '' AND id IN (new.from_id, new.to_id) AND +open_since > new.start_key;`;

/** Only where the link is gone that an actor owes its day to are its others looked at. */
const gone = `
  UPDATE actor SET open_since = ${FOUND}
    WHERE old.end_key = '' AND id IN (old.from_id, old.to_id) AND +open_since = old.start_key;`;

export const KEEP_OPEN_SINCE: Triggers = {
  open_link_added: ["AFTER INSERT ON link WHEN new.end_key = ''", come],
  open_link_removed: ["AFTER DELETE ON link WHEN old.end_key = ''", gone],
  open_link_changed: [
    `AFTER UPDATE ON link WHEN ${differs(['from_id', 'to_id', 'start_key', 'end_key'])}`,
    gone + come,
  ],
};
