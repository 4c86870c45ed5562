import type { LinkKind } from '../../../core/model/link-kinds.ts';
import { type ActorFilter, type LinkFilter, type SourceFilter, saysOnly } from '../filters.ts';
import { textTotal } from './candidates.ts';
import { doubtsOf } from './conditions.ts';
import { AMONG, type Database, list, type Value } from './database.ts';

export interface TallyOfLinks {
  kind: LinkKind;
  doubt: number;
  count: number;
}

/** The fields of a filter that the counters of links know together. */
const KNOWN: readonly (keyof LinkFilter)[] = ['kinds', 'confidence', 'activeOn'];
const KNOWN_WITH_ENDS: readonly (keyof LinkFilter)[] = ['kinds', 'confidence', 'actorKinds'];

/** The links that pass by kind and doubt, from counters; null where those don't know, and the links have to be looked at. */
export function linkTallies(db: Database, filter: LinkFilter): TallyOfLinks[] | null {
  if (filter.actorKinds && saysOnly(filter, ...KNOWN_WITH_ENDS))
    return endTallies(db, filter, filter.actorKinds);
  if (!saysOnly(filter, ...KNOWN)) return null;
  const [passes, ...values] = passing(filter);
  const all = `SELECT kind, doubt, count FROM link_tally WHERE ${passes}`;
  if (filter.activeOn === null) return db.all(all, ...values);
  if (someTurned(db)) return null;
  const day = filter.activeOn;
  return db.all(
    `SELECT kind, doubt, sum(count) AS count FROM (
       ${all} UNION ALL
       SELECT kind, doubt, -count FROM day_tally WHERE event = 'START' AND day > ? AND ${passes} UNION ALL
       SELECT kind, doubt, -count FROM day_tally WHERE event = 'END' AND day < ? AND ${passes}
     ) GROUP BY kind, doubt`,
    ...values,
    day,
    ...values,
    day,
    ...values,
  );
}

/** The links that pass and have an actor of one of these kinds at either end. */
function endTallies(
  db: Database,
  filter: LinkFilter,
  actorKinds: NonNullable<LinkFilter['actorKinds']>,
): TallyOfLinks[] {
  const [passes, ...values] = passing(filter);
  return db.all(
    `SELECT kind, doubt, sum(count) AS count FROM end_tally
     WHERE ${passes} AND (from_kind ${AMONG} OR to_kind ${AMONG}) GROUP BY kind, doubt`,
    ...values,
    list(actorKinds),
    list(actorKinds),
  );
}

/** A link that ends before it begins would be taken away twice where those that don't last are. */
function someTurned(db: Database): boolean {
  return db.get("SELECT 1 FROM day_total WHERE event = 'TURNED' AND count > 0") !== undefined;
}

/** The links that last on a day, whatever their kind: null where the counters don't know. */
function lastingOn(db: Database, day: string): number | null {
  if (someTurned(db)) return null;
  const sql = `SELECT (SELECT ifnull(sum(count), 0) FROM link_tally) - ifnull(sum(count), 0) AS count
               FROM day_total WHERE event = 'START' AND day > ? OR event = 'END' AND day < ?`;
  return db.count(sql, day, day);
}

/** How many links pass, from counters or an index that holds them alone; null where those don't know. */
export function linkTotal(db: Database, filter: LinkFilter): number | null {
  if (filter.text !== null && saysOnly(filter, 'text')) return textTotal(db, 'link', filter.text);
  if (filter.source !== null && saysOnly(filter, 'source')) return db.count(CITING, filter.source);
  if (filter.activeOn !== null && saysOnly(filter, 'activeOn')) return lastingOn(db, filter.activeOn);
  return linkTallies(db, filter)?.reduce((sum, { count }) => sum + count, 0) ?? null;
}

/** A condition on kind and doubt, where the filter has one. */
export function passing(filter: Pick<LinkFilter, 'kinds' | 'confidence'>): [string, ...Value[]] {
  const { kinds, confidence } = filter;
  return [
    `${kinds ? `kind ${AMONG}` : 'TRUE'} AND
     ${confidence ? `doubt ${AMONG}` : 'TRUE'}`,
    ...(kinds ? [list(kinds)] : []),
    ...(confidence ? [list(doubtsOf(confidence))] : []),
  ];
}

/** How many actors pass, from counters; null where those don't know. */
export function actorTotal(db: Database, filter: ActorFilter): number | null {
  if (filter.text !== null && saysOnly(filter, 'text')) return textTotal(db, 'actor', filter.text);
  if (filter.tags && saysOnly(filter, 'tags')) return db.count(TAGGED, list(filter.tags));
  if (!saysOnly(filter, 'kinds', 'countries')) return null;
  const { kinds, countries } = filter;
  return total(db, 'actor_tally', [
    kinds && ['kind', kinds],
    countries && ['country', countryCodes(db, countries)],
  ]);
}

/** How many sources pass, from counters; null where those don't know. */
export function sourceTotal(db: Database, filter: SourceFilter): number | null {
  if (filter.text !== null && saysOnly(filter, 'text')) return textTotal(db, 'source', filter.text);
  if (!saysOnly(filter, 'kinds', 'languages', 'checked')) return null;
  const { kinds, languages, checked } = filter;
  return total(db, 'source_tally', [
    kinds && ['kind', kinds],
    languages && ['lang', languages],
    checked !== null && ['checked', [checked ? 1 : 0]],
  ]);
}

/** The ISO codes that are meant: actors of kind Country stand for theirs. Never '', which counts those without a country. */
export function countryCodes(db: Database, countries: readonly string[]): string[] {
  return db
    .all<{ code: string }>(
      `SELECT upper(value) AS code FROM json_each(?) WHERE value <> '' UNION
       SELECT country FROM actor WHERE id ${AMONG} AND +kind = 'Country' AND country IS NOT NULL`,
      list(countries),
      list(countries),
    )
    .map(({ code }) => code);
}

const CITING = 'SELECT count(*) AS count FROM citation WHERE source = ?';
const TAGGED = `SELECT count(DISTINCT actor) AS count FROM actor_tag WHERE tag ${AMONG}`;

type Among = [column: string, values: readonly (string | number)[]] | null | false;

function total(db: Database, table: string, among: Among[]): number {
  const set = among.filter((one) => one !== null && one !== false);
  const where = set.map(([column]) => `${column} ${AMONG}`).join(' AND ') || 'TRUE';
  return db.count(
    `SELECT ifnull(sum(count), 0) AS count FROM ${table} WHERE ${where}`,
    ...set.map(([, values]) => list(values)),
  );
}
