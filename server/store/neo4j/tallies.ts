import type { Actor } from '../../../core/model/actor.ts';
import { endDay, type Link, startDay } from '../../../core/model/link.ts';
import type { SubjectKind } from '../change-log.ts';
import { holdLog } from './change-log.ts';
import type { Connection, Run } from './connection.ts';
import type { Labels } from './labels.ts';
import { parsed } from './values.ts';

/** Stands for any value in the name of a tally. */
export const ANY = '*';

/**
 * How many rows there are of a sort, kept by all who write, so that nobody has to count them: actors by kind and country,
 * links by kind and confidence, and by the day on which they begin, end, or begin although they have ended.
 */
export const tallyOf = {
  actors: (kind: string, country: string) => `ACTOR|${kind}|${country}`,
  links: (kind: string, confidence: string) => `LINK|${kind}|${confidence}`,
  day: (event: 'START' | 'END', day: string) => `${event}|${day}`,
  turned: 'TURNED',
};

type Counted = Actor | Link | object;

/** Counts rows as they are instead of as they were; by id, and absent where there are none. */
export async function count(
  run: Run,
  { tally }: Labels,
  kind: SubjectKind,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, Counted>,
): Promise<void> {
  const sums = new Map<string, number>();
  const add = (row: Counted, by: number) => {
    for (const id of talliesOf(kind, row)) sums.set(id, (sums.get(id) ?? 0) + by);
  };
  for (const row of before.values()) add(parsed(row), -1);
  for (const row of after.values()) add(row, 1);
  const changes = [...sums].flatMap(([id, by]) => (by === 0 ? [] : [{ id, by: BigInt(by) }]));
  if (changes.length === 0) return;
  await run(
    `UNWIND $p.changes AS change MERGE (t:${tally} {id: change.id})
SET t.count = coalesce(t.count, 0) + change.by`,
    { changes },
  );
}

function talliesOf(kind: SubjectKind, row: Counted): string[] {
  if (kind === 'ACTOR') return talliesOfActor(row as Actor);
  return kind === 'LINK' ? talliesOfLink(row as Link) : [];
}

function talliesOfActor({ kind, country }: Actor): string[] {
  const ofKind = tallyOf.actors(kind, ANY);
  return country === undefined ? [ofKind] : [ofKind, tallyOf.actors(kind, country)];
}

function talliesOfLink(link: Link): string[] {
  const { kind, confidence } = link;
  const [start, end] = [startDay(link), endDay(link)];
  return [
    tallyOf.links(kind, confidence),
    ...(start === null ? [] : [tallyOf.day('START', start)]),
    ...(end === null ? [] : [tallyOf.day('END', end)]),
    ...(start !== null && end !== null && end < start ? [tallyOf.turned] : []),
  ];
}

/** The Cypher that gives the sum of `$p.tallies` as `total`. */
export function tallied({ tally }: Labels): string {
  return `MATCH (t:${tally}) WHERE t.id IN $p.tallies RETURN coalesce(sum(t.count), 0) AS total`;
}

/** The Cypher that gives as `total` how many links begin and end within `$p.days`. */
export function talliedBetween({ tally }: Labels): string {
  return `UNWIND ['START|', 'END|'] AS event
  MATCH (t:${tally}) WHERE t.id >= event + $p.days.since AND t.id <= event + $p.days.until
  RETURN coalesce(sum(t.count), 0) AS total`;
}

/** How many links begin and end, by the first `$p.length` letters of the day. */
export function talliedDays({ tally }: Labels): string {
  return `UNWIND ['START|', 'END|'] AS event
MATCH (t:${tally}) WHERE t.id STARTS WITH event AND t.count > 0
WITH event, left(substring(t.id, size(event)), $p.length) AS day, sum(t.count) AS count
RETURN day, sum(CASE event WHEN 'START|' THEN count ELSE 0 END) AS started,
  sum(CASE event WHEN 'END|' THEN count ELSE 0 END) AS ended ORDER BY day`;
}

const BUILD_TIMEOUT_MS = 600_000;

/** Counts a graph that was written before there were tallies, once. */
export async function prepareTallies(connection: Connection, labels: Labels): Promise<void> {
  const { actor, claim, tally } = labels;
  const isMissing = `NOT EXISTS { (:${tally}) } AND EXISTS { (:${actor}) }`;
  const [found] = await connection.read<{ isMissing: boolean }>(`RETURN ${isMissing} AS isMissing`);
  if (!found?.isMissing) return;
  const counted = [
    `MATCH (a:${actor}) RETURN 'ACTOR|' + a.kind + '|${ANY}' AS id, count(*) AS count`,
    `MATCH (a:${actor}) WHERE a.country IS NOT NULL RETURN 'ACTOR|' + a.kind + '|' + a.country AS id, count(*) AS count`,
    `MATCH (c:${claim}) RETURN 'LINK|' + c.kind + '|' + c.confidence AS id, count(*) AS count`,
    `MATCH (c:${claim}) WHERE c.startDay IS NOT NULL RETURN 'START|' + c.startDay AS id, count(*) AS count`,
    `MATCH (c:${claim}) WHERE c.endDay IS NOT NULL RETURN 'END|' + c.endDay AS id, count(*) AS count`,
    `MATCH (c:${claim}) WHERE c.endDay < c.startDay RETURN '${tallyOf.turned}' AS id, count(*) AS count`,
  ].join('\nUNION ALL ');
  await connection.write(async (run) => {
    await holdLog(run, labels);
    // Another server may have been faster.
    await run(
      `CALL () { ${counted} } WITH id, count WHERE count > 0 AND ${isMissing}
WITH collect({id: id, count: count}) AS all UNWIND all AS one
MERGE (t:${tally} {id: one.id}) SET t.count = one.count`,
    );
  }, BUILD_TIMEOUT_MS);
}
