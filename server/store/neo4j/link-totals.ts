import { isInColumns } from '../columns/passing.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import { holding } from './by-text.ts';
import type { Labels } from './labels.ts';
import { counting, UNTOLD } from './pages.ts';
import { tallied, talliedActive, talliedEnds } from './tally-texts.ts';

/**
 * The Cypher that gives how many of all links pass, from tallies where those know; `from` and `where` find them else. It gives
 * null where columns are to be asked.
 */
export function totalOfLinks(labels: Labels, filter: LinkFilter, from: string, where: string | null): string {
  if (saysOnly(filter, 'kinds', 'confidence')) return tallied(labels);
  if (saysOnly(filter, 'kinds', 'confidence', 'activeOn')) return talliedActive(labels);
  if (saysOnly(filter, 'kinds', 'confidence', 'actorKinds')) return talliedEnds(labels);
  if (isInColumns(filter)) return UNTOLD;
  const isSought = filter.withActors || filter.source !== null;
  if (filter.text !== null && !isSought && where) {
    return `${holding(`MATCH (c:${labels.claim})`, 'c', where)} RETURN count(*) AS total`;
  }
  return counting(from, saysOnly(filter, 'source') ? null : where);
}
