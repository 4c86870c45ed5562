import type { LinkFilter } from '../filters.ts';
import { everyActor, everyLink } from '../filters.ts';
import type { LinkOrderField } from '../graph-store.ts';
import { byText, type Candidates, MANY, READ, upToMany } from './candidates.ts';
import { doubtsOf } from './conditions.ts';
import { AMONG, type Database, list, rowsAtMost, type Value } from './database.ts';
import type { From } from './pages.ts';
import { actorTotal, linkTotal } from './tallies.ts';

const ORDERS: Record<LinkOrderField, string> = {
  SINCE: 'link l INDEXED BY link_by_start',
  UNTIL: 'link l INDEXED BY link_by_end',
  KIND: 'link l INDEXED BY link_by_kind',
};

export const LINK_KEYS: Record<LinkOrderField, string> = {
  SINCE: 'start_key',
  UNTIL: 'end_key',
  KIND: 'kind',
};

/** The columns of a link that indexes tell. */
const TOLD = 'rowid, id, start_key, end_key, kind, doubt, from_id, to_id';

/** All links, along an order. */
export function linksInOrder(filter: LinkFilter, field: LinkOrderField): From[] {
  if (field !== 'KIND' || !filter.kinds) return [{ sql: ORDERS[field], values: [] }];
  // One kind after another, since each is a stretch of the index.
  return [...new Set(filter.kinds)].map((kind) => ({
    sql: `(SELECT rowid, * FROM ${ORDERS.KIND} WHERE l.kind = ?) l`,
    values: [kind],
  }));
}

/**
 * All links, to be looked at one by one. What no condition finds few links for, and columns don't tell, is counted so: it
 * takes seconds for millions of links, in a helper, and ends with the time that the request has, as a TIMEOUT.
 */
export function allLinks(db: Database, filter: LinkFilter): Candidates {
  return {
    from: [{ sql: isTold(filter) ? ORDERS.SINCE : 'link l NOT INDEXED', values: [] }],
    size: rowsAtMost(db, 'link'),
    effort: effortOf(filter),
  };
}

/** Whether the indexes tell all that the filter asks. */
function isTold({ withActors, actorKinds, source, text }: LinkFilter): boolean {
  return withActors === null && actorKinds === null && source === null && text === null;
}

export function effortOf(filter: LinkFilter): number {
  return isTold(filter) ? 1 : READ;
}

/** Links among which those that pass are, by each condition that can find some. */
export function linkCandidates(db: Database, filter: LinkFilter): Candidates[] {
  const effort = effortOf(filter);
  const { kinds, confidence, withActors, actorKinds, source, text } = filter;
  const candidates = byText(db, 'link', 'l', text);
  if (kinds)
    candidates.push({
      from: linksInOrder(filter, 'KIND'),
      size: linkTotal(db, { ...everyLink, kinds }) ?? 0,
      effort,
    });
  if (confidence && !confidence.includes('CONFIRMED'))
    candidates.push({
      from: [...new Set(doubtsOf(confidence))].map((doubt) => ({
        sql: '(SELECT rowid, * FROM link INDEXED BY link_in_doubt WHERE doubt > 0 AND doubt = ?) l',
        values: [doubt],
      })),
      size: linkTotal(db, { ...everyLink, confidence }) ?? 0,
      effort,
    });
  if (withActors)
    candidates.push({
      from: [linksTouching(withActors)],
      size: degreesOf(db, withActors),
      effort: text === null ? 2 : READ,
    });
  if (source !== null)
    candidates.push({
      from: [linksCitedBy(source)],
      size: upToMany(db, 'SELECT 1 FROM citation WHERE source = ?', source),
      effort: READ,
    });
  if (actorKinds) {
    const those = list(actorKinds);
    const size = linksOfKinds(db, actorKinds);
    if (size < MANY) candidates.push({ from: [touching(OF_KINDS, those)], size, effort: READ });
  }
  return candidates;
}

const OF_KINDS = `SELECT id FROM actor INDEXED BY actor_by_kind WHERE kind ${AMONG}`;

/** How many rows are walked through to find the links of actors of these kinds: many of the actors may have none. */
function linksOfKinds(db: Database, actorKinds: NonNullable<LinkFilter['actorKinds']>): number {
  return Math.max(
    actorTotal(db, { ...everyActor, kinds: actorKinds }) ?? 0,
    linkTotal(db, { ...everyLink, actorKinds }) ?? 0,
  );
}

/** The links that cite a source. */
export function linksCitedBy(source: string): From {
  return {
    sql: '(SELECT link FROM citation WHERE source = ?) c CROSS JOIN link l ON l.id = c.link',
    values: [source],
  };
}

/** The links at both ends of these actors, each once. */
export function linksTouching(actors: readonly string[]): From {
  return touching('SELECT value FROM json_each(?)', list(actors));
}

function touching(actors: string, value: Value): From {
  const among = `IN (${actors})`;
  return {
    sql: `(SELECT ${TOLD}, search_text FROM link INDEXED BY link_from WHERE from_id ${among} UNION ALL
           SELECT ${TOLD}, search_text FROM link INDEXED BY link_to WHERE to_id ${among} AND +from_id NOT ${among}) l`,
    values: [value, value, value],
  };
}

/** How many links these actors have together. */
export function degreesOf(db: Database, actors: readonly string[]): number {
  return (
    db.get<{ sum: number }>(
      `SELECT ifnull(sum(degree), 0) AS sum FROM actor INDEXED BY actor_at_end WHERE id ${AMONG}`,
      list(actors),
    )?.sum ?? 0
  );
}
