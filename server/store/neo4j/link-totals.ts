import { CONFIDENCES } from '../../../core/model/link.ts';
import { linkKinds } from '../../../core/model/link-kinds.ts';
import type { LinkFilter } from '../filters.ts';
import { holding } from './by-text.ts';
import { innerLinkConditions, saysOnly } from './conditions.ts';
import type { Labels } from './labels.ts';
import { counting } from './pages.ts';
import { tallied, tallyOf } from './tallies.ts';

/** The Cypher that gives how many of all links pass, from tallies where those know; `from` and `where` find them else. */
export function totalOfLinks(labels: Labels, filter: LinkFilter, from: string, where: string | null): string {
  if (saysOnly(filter, 'kinds', 'confidence')) return tallied(labels);
  const isSought = filter.withActors || filter.source !== null;
  if (filter.text !== null && !isSought && where) {
    return `${holding(`MATCH (c:${labels.claim})`, 'c', where)} RETURN count(*) AS total`;
  }
  if (saysOnly(filter, 'activeOn')) return activeOn(labels, counting(from, where));
  return filter.actorKinds && !isSought ? fromActors(labels) : counting(from, where);
}

/** The tallies of the links that pass, where a filter says no more. */
export function talliesOfLinks({ kinds, confidence }: LinkFilter): string[] {
  return [...new Set(kinds ?? linkKinds)].flatMap((kind) =>
    [...new Set(confidence ?? CONFIDENCES)].map((one) => tallyOf.links(kind, one)),
  );
}

/** All but those that begin later and those that have ended: if none of them is both. */
function activeOn({ tally, claim }: Labels, one: string): string {
  const sum = (name: string, after: string, before: string) =>
    `CALL () { MATCH (t:${tally}) WHERE t.id > ${after} AND t.id < ${before} RETURN sum(t.count) AS ${name} }`;
  return `OPTIONAL MATCH (turned:${tally} {id: '${tallyOf.turned}'}) WITH coalesce(turned.count, 0) AS turned
  CALL (turned) {
    WITH 1 AS one WHERE turned = 0
    CALL () { MATCH (c:${claim}) RETURN count(c) AS everything }
    ${sum('later', "'START|' + $p.filter.activeOn", "'START}'")}
    ${sum('over', "'END|'", "'END|' + $p.filter.activeOn")}
    RETURN everything - later - over AS total
    UNION ALL WITH 1 AS one WHERE turned > 0 ${one}
  }
  RETURN total`;
}

/** Those of actors of some kinds, each link once. */
function fromActors({ actor }: Labels): string {
  return counting(
    `UNWIND $p.filter.actorKinds AS kind MATCH (a:${actor}) WHERE a.kind = kind AND a.byName > ''
    WITH DISTINCT a MATCH (a)-[r]-(b:${actor})`,
    `(startNode(r) = a OR NOT b.kind IN $p.filter.actorKinds) AND ${innerLinkConditions()}`,
  );
}
