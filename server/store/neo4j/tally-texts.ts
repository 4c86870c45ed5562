import { CONFIDENCES } from '../../../core/model/link.ts';
import { linkKinds } from '../../../core/model/link-kinds.ts';
import type { LinkFilter } from '../filters.ts';
import type { Labels } from './labels.ts';
import { CITED, HAVING } from './structure/link-counts.ts';
import { ANY_SORT } from './structure/tallies.ts';

/** The sorts of the links that pass, where a filter says nothing but kinds and confidence. */
export function sortsOf({ kinds, confidence }: LinkFilter): string[] {
  if (!kinds && !confidence) return [ANY_SORT];
  return [...new Set(kinds ?? linkKinds)].flatMap((kind) =>
    [...new Set(confidence ?? CONFIDENCES)].map((one) => `${kind}|${one}`),
  );
}

/**
 * The Cypher that gives how many actors have links that `$p.having` is about, as rows of `kind`, `country` and `count` that
 * are to be summed.
 */
export function talliedHaving({ tally }: Labels): string {
  return `UNWIND $p.having AS having MATCH (t:${tally}) WHERE t.id STARTS WITH '${HAVING}' + having + '|' AND t.count > 0
    WITH split(t.id, '|') AS names, t.count AS some
    RETURN names[3] AS kind, nullIf(names[4], '') AS country, sum(some) AS count`;
}

/** The Cypher that gives as `count` how many sources such links cite. */
export function talliedCited({ tally }: Labels): string {
  return `UNWIND $p.having AS having MATCH (t:${tally} {id: '${CITED}' + having}) RETURN sum(t.count) AS count`;
}

/** The Cypher that gives as `total` how many actors of `$p.kinds` have the only tag of a filter. */
export function talliedTagged({ tally }: Labels): string {
  return `UNWIND $p.kinds AS kind MATCH (t:${tally} {id: 'TAGGED|' + kind + '|' + $f.tags[0]}) RETURN coalesce(sum(t.count), 0) AS total`;
}

/** The Cypher that gives as `total` how many links there are of `$p.sorts`. */
export function tallied({ tally }: Labels): string {
  return `UNWIND $p.sorts AS sort MATCH (t:${tally} {id: 'LINK|' + sort}) RETURN coalesce(sum(t.count), 0) AS total`;
}

/** The Cypher that gives as `total` how many of those, or of other sorts, begin and end within `$p.days`. */
export function talliedBetween({ tally }: Labels, sorts = '$p.sorts'): string {
  return `UNWIND ['START|', 'END|'] AS event UNWIND ${sorts} AS sort
  MATCH (t:${tally}) WHERE t.id >= event + sort + '|' + $p.days.since AND t.id <= event + sort + '|' + $p.days.until
  RETURN coalesce(sum(t.count), 0) AS total`;
}

/** How many of them begin and end, by the first `$p.length` letters of the day. */
export function talliedDays({ tally }: Labels): string {
  return `UNWIND ['START|', 'END|'] AS event UNWIND $p.sorts AS sort
WITH event, event + sort + '|' AS before
MATCH (t:${tally}) WHERE t.id STARTS WITH before AND t.count > 0
WITH event, left(substring(t.id, size(before)), $p.length) AS day, sum(t.count) AS count
RETURN day, sum(CASE event WHEN 'START|' THEN count ELSE 0 END) AS started,
  sum(CASE event WHEN 'END|' THEN count ELSE 0 END) AS ended ORDER BY day`;
}

/**
 * The Cypher that gives as `total` how many of them hold on the day `$f.activeOn`: all but those that begin later and
 * those that have ended. Null where one of them is both: columns tell then.
 */
export function talliedActive(labels: Labels): string {
  return `${unlessTurned(labels, 'RETURN coalesce(sum(some), 0) AS known', 'RETURN null AS known')}
  RETURN CASE WHEN max(turned) > 0 THEN null ELSE sum(known) END AS total`;
}

/**
 * The same as `count` by `kind` and `confidence`, and on any day where the filter names none: a single row of null where
 * columns tell.
 */
export function talliedSorts(labels: Labels): string {
  const known = `WITH sort, sum(some) AS count WHERE count > 0
    RETURN split(sort, '|')[0] AS kind, split(sort, '|')[1] AS confidence, count`;
  const unknown = 'RETURN null AS kind, null AS confidence, 0 AS count';
  return `${unlessTurned(labels, known, unknown)} RETURN kind, confidence, count`;
}

/** What the tallies of each sort on the day make `some` of, unless a link of these sorts ends before it begins. */
function unlessTurned(labels: Labels, known: string, unknown: string): string {
  return `CALL () {
    UNWIND $p.sorts AS sort MATCH (t:${labels.tally} {id: 'TURNED|' + sort}) RETURN coalesce(sum(t.count), 0) AS turned
  }
  CALL (turned) {
    WITH 1 AS one WHERE turned = 0 UNWIND $p.sorts AS sort
    ${onTheDay(labels)}
    ${known}
    UNION ALL WITH 1 AS one WHERE turned > 0 ${unknown}
  }`;
}

/** Gives as `some` what there is of a `sort`, and what is to be taken away of it, on any day where the filter names none. */
function onTheDay({ tally }: Labels): string {
  const sum = (name: string, sign: string, from: string, to: string) =>
    `MATCH (t:${tally}) WHERE t.id >= '${name}|' + sort + ${from} AND t.id < '${name}|' + sort + ${to} RETURN ${sign}sum(t.count) AS some`;
  return `CALL (sort) {
      MATCH (t:${tally} {id: 'LINK|' + sort}) RETURN sum(t.count) AS some UNION ALL
      ${sum('START', '-', "'|' + $f.activeOn + ' '", "'}'")} UNION ALL
      ${sum('END', '-', "'|'", "'|' + $f.activeOn")}
    }`;
}

/** Finds the tallies `t` of links of a `sort` of `$p.sorts` with an actor of one of `$f.actorKinds` at either end. */
function endTallies({ tally }: Labels): string {
  return `UNWIND $p.sorts AS sort WITH sort, 'ENDS|' + sort + '|' AS before
  MATCH (t:${tally}) WHERE t.id STARTS WITH before
  WITH sort, t, split(substring(t.id, size(before)), '|') AS kinds
  WHERE kinds[0] IN $f.actorKinds OR kinds[1] IN $f.actorKinds`;
}

/** The Cypher that gives as `total` how many there are. */
export function talliedEnds(labels: Labels): string {
  return `${endTallies(labels)} RETURN coalesce(sum(t.count), 0) AS total`;
}

/** The same as `count` by `kind` and `confidence`. */
export function talliedEndSorts(labels: Labels): string {
  return `${endTallies(labels)} WITH sort, sum(t.count) AS count WHERE count > 0
  RETURN split(sort, '|')[0] AS kind, split(sort, '|')[1] AS confidence, count`;
}
