import type { Actor } from '../../../../core/model/actor.ts';
import { CONFIDENCES, endDay, type Link, startDay } from '../../../../core/model/link.ts';
import { linkKinds } from '../../../../core/model/link-kinds.ts';
import type { SubjectKind } from '../../change-log.ts';
import type { LinkFilter } from '../../filters.ts';
import type { Run } from '../connection.ts';
import type { Labels } from '../labels.ts';
import { parsed } from '../values.ts';
import { countLinksOfEnds, countLinksOfSources, endsOf, moveActors } from './count-links.ts';
import { tallyOfEnds, turnedLinks } from './end-tallies.ts';
import { CITED, HAVING } from './link-counts.ts';
import { foundTags } from './tags.ts';

/** Stands for any value in the name of a tally. */
export const ANY = '*';
/** Stands for links of any sort: a sort is a kind and a confidence. */
export const ANY_SORT = `${ANY}|${ANY}`;

/**
 * How many rows there are, kept by all who write, so that nobody has to count them: actors by kind and country, and by kind and tag, links by
 * sort, by sort and the day on which they begin, end, or begin although they have ended, and by sort and the kinds of the
 * actors at their ends: see end-tallies.ts; actors and sources by the links that they have: see link-counts.ts.
 * A change of these names wants another TALLIES_VERSION, in build-tallies.ts, of the last ones VERSION in build-link-counts.ts.
 */
const tallyOf = {
  actors: (kind: string, country: string) => `ACTOR|${kind}|${country}`,
  tagged: (kind: string, tag: string) => `TAGGED|${kind}|${tag}`,
  links: (sort: string) => `LINK|${sort}`,
  day: (event: 'START' | 'END', sort: string, day: string) => `${event}|${sort}|${day}`,
  turned: (sort: string) => `TURNED|${sort}`,
};

/** The sorts of the links that pass, where a filter says nothing but kinds and confidence. */
export function sortsOf({ kinds, confidence }: LinkFilter): string[] {
  if (!kinds && !confidence) return [ANY_SORT];
  return [...new Set(kinds ?? linkKinds)].flatMap((kind) =>
    [...new Set(confidence ?? CONFIDENCES)].map((one) => `${kind}|${one}`),
  );
}

type Counted = Actor | Link | object;

/**
 * Counts rows as they are instead of as they were, at the ends and sources of links too; by id, and absent where there are
 * none. To be called when they have been
 * written, by one writer after another: all of them hold the log.
 */
export async function count(
  run: Run,
  labels: Labels,
  kind: SubjectKind,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, Counted>,
): Promise<void> {
  const sums = new Map<string, number>();
  const add = (ids: readonly string[], by: number) => {
    for (const id of ids) sums.set(id, (sums.get(id) ?? 0) + by);
  };
  const were = [...before.values()].map((row) => parsed<Counted>(row));
  if (kind === 'ACTOR') {
    for (const actor of were) add(talliesOfActor(actor as Actor), -1);
    for (const actor of after.values()) add(talliesOfActor(actor as Actor), 1);
    const are = after as ReadonlyMap<string, Actor>;
    await moveActors(run, labels, were as Actor[], are, add);
    const turned = await turnedLinks(run, labels, were as Actor[], are);
    for (const { was, is, count, ...link } of turned) {
      add(talliesOfEnds(link, was), -count);
      add(talliesOfEnds(link, is), count);
    }
  } else if (kind === 'LINK') {
    const [from, to] = [were as Link[], [...after.values()] as Link[]];
    const ends = await endsOf(run, labels, [...from, ...to]);
    const talliesOf = (link: Link) => [
      ...talliesOfLink(link),
      ...talliesOfEnds(link, [ends.get(link.from)?.kind, ends.get(link.to)?.kind]),
    ];
    for (const link of from) add(talliesOf(link), -1);
    for (const link of to) add(talliesOf(link), 1);
    await countLinksOfEnds(run, labels, ends, from, to, add);
    await countLinksOfSources(run, labels, from, to, add);
  }
  const changes = [...sums].flatMap(([id, by]) => (by === 0 ? [] : [{ id, by: BigInt(by) }]));
  if (changes.length === 0) return;
  await run(
    `UNWIND $p.changes AS change MERGE (t:${labels.tally} {id: change.id})
SET t.count = coalesce(t.count, 0) + change.by`,
    { changes },
  );
}

function talliesOfActor({ kind, country, tags }: Actor): string[] {
  return [
    tallyOf.actors(kind, ANY),
    ...(country === undefined ? [] : [tallyOf.actors(kind, country)]),
    ...foundTags(tags).map((tag) => tallyOf.tagged(kind, tag)),
  ];
}

function talliesOfLink(link: Link): string[] {
  const [start, end] = [startDay(link), endDay(link)];
  return sortsOfLink(link).flatMap((sort) => [
    tallyOf.links(sort),
    ...(start === null ? [] : [tallyOf.day('START', sort, start)]),
    ...(end === null ? [] : [tallyOf.day('END', sort, end)]),
    ...(start !== null && end !== null && end < start ? [tallyOf.turned(sort)] : []),
  ]);
}

function sortsOfLink({ kind, confidence }: { kind: string; confidence: string }): string[] {
  return [ANY_SORT, `${kind}|${confidence}`];
}

/** By the kinds of the actors at both ends. */
function talliesOfEnds(
  link: { kind: string; confidence: string },
  [from = '', to = '']: readonly (string | undefined)[],
): string[] {
  return sortsOfLink(link).map((sort) => tallyOfEnds(sort, from, to));
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
  return `UNWIND $p.kinds AS kind MATCH (t:${tally} {id: 'TAGGED|' + kind + '|' + $p.filter.tags[0]}) RETURN coalesce(sum(t.count), 0) AS total`;
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
 * The Cypher that gives as `total` how many of them hold on the day `$p.filter.activeOn`: all but those that begin later and
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
      ${sum('START', '-', "'|' + $p.filter.activeOn + ' '", "'}'")} UNION ALL
      ${sum('END', '-', "'|'", "'|' + $p.filter.activeOn")}
    }`;
}
