import type { LinkOrderField, OrderDirection, Position } from '../graph-store.ts';
import type { Parameters } from './values.ts';

/** How the rows of a list follow each other, as Cypher expressions on one of its variables. */
export interface Ordering {
  direction: OrderDirection;
  /** The order key that a position carries. */
  key: string;
  /** True for the rows after the position, where an index finds them. */
  seek: string | null;
  /** The same, to be asked of each row once its `key` is known. */
  after: string | null;
  /** What stands after ORDER BY. */
  by: string;
}

/** Between an order key and an id; sorts before all that a key can hold, so that the two compare as a pair. */
export const SEPARATOR = '\t';
/** Sorts after every key and id. */
export const LAST = '\u{10FFFF}';

/** What properties such as `bySince` hold: a key and an id in one, so that one index seek finds any page. */
export function keyWithId(key: string, id: string): string {
  return key + SEPARATOR + id;
}

/** Order by a property made by `keyWithId`, of which there is an index. */
export function byIndexed(property: string, direction: OrderDirection): Ordering {
  return {
    direction,
    key: `split(${property}, '\\t')[0]`,
    seek: `${property} ${beyond(direction)} $p.after`,
    after: null,
    by: `${property} ${direction}`,
  };
}

/** Order by the actor's number of links, of which there is an index with the id. */
export function byDegree(direction: OrderDirection): Ordering {
  const then = beyond(direction);
  return {
    direction,
    key: 'a.degree',
    // Said with AND and OR, the planner would leave the index's order and sort.
    seek: `a.degree ${then}= $p.afterKey AND a.id IS NOT NULL
    AND CASE a.degree WHEN $p.afterKey THEN a.id ${then} $p.afterId ELSE true END`,
    after: null,
    by: `a.degree ${direction}, a.id ${direction}`,
  };
}

const LINK_KEYS: Record<LinkOrderField, (link: string) => string> = {
  SINCE: (link) => `coalesce(${link}.startDay, '')`,
  UNTIL: (link) => `coalesce(${link}.endDay, '')`,
  KIND: (link) => (link === 'r' ? 'type(r)' : `${link}.kind`),
};

/** Order of the few links around an actor or a source: `r` is a relationship, all else a claim. */
export function byField(link: string, field: LinkOrderField, direction: OrderDirection): Ordering {
  return byKey(link, LINK_KEYS[field](link), direction);
}

/** Order of few rows by any expression. */
export function byKey(row: string, key: string, direction: OrderDirection): Ordering {
  const then = beyond(direction);
  return {
    direction,
    key,
    seek: null,
    after: `$p.first OR key ${then} $p.afterKey OR (key = $p.afterKey AND ${row}.id ${then} $p.afterId)`,
    by: `key ${direction}, ${row}.id ${direction}`,
  };
}

function beyond(direction: OrderDirection): '>' | '<' {
  return direction === 'ASC' ? '>' : '<';
}

/** The position as parameters; without one, a place before all rows. */
export function afterPosition(after: Position | null, direction: OrderDirection): Parameters {
  const ascending = direction === 'ASC';
  if (after) {
    const { key, id } = after;
    return { first: false, after: keyWithId(String(key), id), afterKey: key, afterId: id };
  }
  return {
    first: true,
    after: ascending ? '' : LAST,
    afterKey: ascending ? -1 : Number.MAX_SAFE_INTEGER,
    afterId: ascending ? '' : LAST,
  };
}
