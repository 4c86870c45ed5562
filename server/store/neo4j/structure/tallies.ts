import type { Actor } from '../../../../core/model/actor.ts';
import { endDay, type Link, startDay } from '../../../../core/model/link.ts';
import type { SubjectKind } from '../../change-log.ts';
import { parsed } from '../../parsed.ts';
import type { Transaction } from '../graph.ts';
import { countLinksOfEnds, countLinksOfSources, endsOf, moveActors } from './count-links.ts';
import { tallyOfEnds, turnedLinks } from './end-tallies.ts';
import { foundTags } from './tags.ts';

/** Stands for any value in the name of a tally. */
export const ANY = '*';
/** Stands for links of any sort: a sort is a kind and a confidence. */
export const ANY_SORT = `${ANY}|${ANY}`;

/**
 * How many rows there are, kept by all who write, so that nobody has to count them: actors by kind and country, and by kind
 * and tag, links by sort, by sort and the day on which they begin, end, or begin although they have ended, and by sort and the
 * kinds of the actors at their ends: see end-tallies.ts; actors and sources by the links that they have: see link-counts.ts.
 * They are read by tally-texts.ts. A change of these names wants another TALLIES_VERSION, in build-tallies.ts, of the last
 * ones another VERSION in build-link-counts.ts.
 */
const tallyOf = {
  actors: (kind: string, country: string) => `ACTOR|${kind}|${country}`,
  tagged: (kind: string, tag: string) => `TAGGED|${kind}|${tag}`,
  links: (sort: string) => `LINK|${sort}`,
  day: (event: 'START' | 'END', sort: string, day: string) => `${event}|${sort}|${day}`,
  turned: (sort: string) => `TURNED|${sort}`,
};

type Counted = Actor | Link | object;

/**
 * Counts rows as they are instead of as they were, at the ends and sources of links too; by id, and absent where there are
 * none. To be called when they have been written, by one writer after another: all of them hold the log.
 */
export async function count(
  tx: Transaction,
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
    await moveActors(tx, were as Actor[], are, add);
    const turned = await turnedLinks(tx, were as Actor[], are);
    for (const { was, is, count, ...link } of turned) {
      add(talliesOfEnds(link, was), -count);
      add(talliesOfEnds(link, is), count);
    }
  } else if (kind === 'LINK') {
    const [from, to] = [were as Link[], [...after.values()] as Link[]];
    const ends = await endsOf(tx, [...from, ...to]);
    const talliesOf = (link: Link) => [
      ...talliesOfLink(link),
      ...talliesOfEnds(link, [ends.get(link.from)?.kind, ends.get(link.to)?.kind]),
    ];
    for (const link of from) add(talliesOf(link), -1);
    for (const link of to) add(talliesOf(link), 1);
    await countLinksOfEnds(tx, ends, from, to, add);
    await countLinksOfSources(tx, from, to, add);
  }
  const changes = [...sums].flatMap(([id, by]) => (by === 0 ? [] : [{ id, by: BigInt(by) }]));
  if (changes.length === 0) return;
  await tx.run(
    `UNWIND $p.changes AS change MERGE (t:${tx.labels.tally} {id: change.id})
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
