import { isInColumns } from '../columns/passing.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import { groupOf } from '../kind-groups.ts';
import type { StatisticsPart } from '../statistics.ts';
import { claimsFor } from './claim-queries.ts';
import { claimConditions } from './conditions.ts';
import { ANY_EVIDENCE, type Labels } from './labels.ts';
import { talliedCited, talliedEndSorts, talliedHaving, talliedSorts } from './tally-texts.ts';

type Texts = Record<StatisticsPart, string | null>;

/**
 * The Cypher that counts each part of the statistics of the links that pass; null where columns are to be asked, as they are
 * for all parts where the filter leads to many links.
 */
export function statisticsTexts(labels: Labels, filter: LinkFilter, areMany: boolean): Texts {
  if (areMany) return { LINKS: null, ACTORS: null, SOURCES: null };
  return isInColumns(filter) ? tallied(labels, filter) : lookedUp(labels, filter);
}

function tallied(labels: Labels, filter: LinkFilter): Texts {
  const isOfGroup = saysOnly(filter, 'kinds', 'confidence') && groupOf(filter.kinds) !== null;
  return {
    LINKS: talliedLinks(labels, filter),
    ACTORS: isOfGroup ? talliedHaving(labels) : null,
    SOURCES: isOfGroup ? talliedCited(labels) : null,
  };
}

function talliedLinks(labels: Labels, filter: LinkFilter): string | null {
  if (saysOnly(filter, 'kinds', 'confidence', 'activeOn')) return talliedSorts(labels);
  return saysOnly(filter, 'kinds', 'confidence', 'actorKinds') ? talliedEndSorts(labels) : null;
}

function lookedUp(labels: Labels, filter: LinkFilter): Texts {
  const { actor, source } = labels;
  const claims = `${claimsFor(labels, filter)} WHERE ${claimConditions(labels)}`;
  return {
    LINKS: `${claims} RETURN c.kind AS kind, c.confidence AS confidence, count(*) AS count`,
    ACTORS: `${claims} UNWIND [c.from, c.to] AS id WITH DISTINCT id MATCH (a:${actor} {id: id})
      RETURN a.kind AS kind, a.country AS country, count(*) AS count`,
    SOURCES: `${claims} MATCH (c)-[:${ANY_EVIDENCE}]->(s:${source}) RETURN count(DISTINCT s) AS count`,
  };
}
