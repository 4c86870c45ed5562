import { endDay, type Link, startDay } from '../../../core/model/link.ts';
import type { Run } from './connection.ts';
import type { Labels } from './labels.ts';
import { LAST } from './orderings.ts';
import { seek } from './seek.ts';
import { parsed } from './values.ts';

/** The day from which an actor has had a link all along is kept in its property `openSince`; this stands where there is none. */
export const NEVER = LAST;

/** An end of a link that has not ended, and when that began: '' where nobody knows. */
interface OpenEnd {
  id: string;
  since: string;
}

/** The Cypher that works out `openSince` of an actor `a` from its links, with `$p.never`. */
export const OPEN_SINCE_WORKED_OUT = `CALL (a) {
    MATCH (a)-[r]-() WHERE r.doubt IS NOT NULL AND r.endDay IS NULL RETURN min(coalesce(r.startDay, '')) AS first
  } SET a.openSince = coalesce(first, $p.never)`;

/**
 * Keeps it for the actors at the ends of links as they were, as JSON by id, and as they are. To be called when they have
 * been written, as the tallies. Only where the link that an actor owes its day to is gone all its links are looked at.
 */
export async function keepOpenSince(
  run: Run,
  { actor }: Labels,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, Link>,
): Promise<void> {
  const were = openEnds([...before.values()].map((row) => parsed<Link>(row)));
  const are = openEnds([...after.values()]);
  const [gone, come] = [without(were, are), without(are, were)];
  const actorOf = seek('a', actor, 'one.id');
  if (gone.length > 0) {
    await run(
      `UNWIND $p.gone AS one ${actorOf} WHERE a.openSince = one.since
WITH DISTINCT a ${OPEN_SINCE_WORKED_OUT}`,
      { gone, never: NEVER },
    );
  }
  if (come.length > 0) {
    await run(`UNWIND $p.come AS one ${actorOf} WHERE a.openSince > one.since SET a.openSince = one.since`, {
      come,
    });
  }
}

/** By link and end, for each link that has not ended. */
function openEnds(links: readonly Link[]): Map<string, OpenEnd> {
  return new Map(
    links
      .filter((link) => endDay(link) === null)
      .flatMap((link) =>
        [link.from, link.to].map((id) => {
          const since = startDay(link) ?? '';
          return [JSON.stringify([link.id, id, since]), { id, since }] as const;
        }),
      ),
  );
}

/** Those of the first that the second has not. */
function without(ends: ReadonlyMap<string, OpenEnd>, others: ReadonlyMap<string, OpenEnd>): OpenEnd[] {
  return [...ends].flatMap(([key, end]) => (others.has(key) ? [] : [end]));
}
