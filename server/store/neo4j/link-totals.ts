import { type LinkFilter, saysOnly } from '../filters.ts';
import { holding } from './by-text.ts';
import { innerLinkConditions } from './conditions.ts';
import { talliedEnds } from './end-tallies.ts';
import type { Labels } from './labels.ts';
import { counting } from './pages.ts';
import { tallied, talliedActive } from './tallies.ts';

/** The Cypher that gives how many of all links pass, from tallies where those know; `from` and `where` find them else. */
export function totalOfLinks(labels: Labels, filter: LinkFilter, from: string, where: string | null): string {
  if (saysOnly(filter, 'kinds', 'confidence')) return tallied(labels);
  if (filter.actorKinds && saysOnly(filter, 'kinds', 'confidence', 'actorKinds')) return talliedEnds(labels);
  const isSought = filter.withActors || filter.source !== null;
  if (filter.text !== null && !isSought && where) {
    return `${holding(`MATCH (c:${labels.claim})`, 'c', where)} RETURN count(*) AS total`;
  }
  if (saysOnly(filter, 'source')) return counting(from, null);
  if (saysOnly(filter, 'kinds', 'confidence', 'activeOn'))
    return talliedActive(labels, counting(from, where));
  return filter.actorKinds && !isSought ? fromActors(labels) : counting(from, where);
}

/** Those of actors of some kinds, each link once. */
function fromActors({ actor }: Labels): string {
  return counting(
    `UNWIND $p.filter.actorKinds AS kind MATCH (a:${actor}) WHERE a.kind = kind AND a.byName > ''
    WITH DISTINCT a MATCH (a)-[r]-(b:${actor})`,
    `(startNode(r) = a OR NOT b.kind IN $p.filter.actorKinds) AND ${innerLinkConditions()}`,
  );
}
