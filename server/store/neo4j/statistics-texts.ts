import { type LinkFilter, saysOnly } from '../filters.ts';
import { groupOf } from '../kind-groups.ts';
import type { StatisticsPart } from '../statistics.ts';
import { claimsFor } from './claim-queries.ts';
import { claimConditions, sortConditions } from './conditions.ts';
import { talliedEndSorts } from './end-tallies.ts';
import { ANY_EVIDENCE, type Labels } from './labels.ts';
import { byShare, talliedActors, talliedCited, talliedHaving, talliedSorts } from './tallies.ts';

/** The Cypher that counts each part of the statistics of the links that pass. */
export function statisticsTexts(labels: Labels, filter: LinkFilter): Record<StatisticsPart, string> {
  const { actor, source } = labels;
  const claims = `${claimsFor(labels, filter)} WHERE ${claimConditions(labels)}`;
  const links = `${claims} RETURN c.kind AS kind, c.confidence AS confidence, count(*) AS count`;
  const actors = `${claims} UNWIND [c.from, c.to] AS id WITH DISTINCT id MATCH (a:${actor} {id: id}) ${COUNTED_ACTORS}`;
  const sources = `${claims} MATCH (c)-[:${ANY_EVIDENCE}]->(s:${source}) RETURN count(DISTINCT s) AS count`;
  if (saysOnly(filter, 'kinds', 'confidence') && groupOf(filter.kinds)) {
    return {
      LINKS: talliedSorts(labels, links),
      ACTORS: talliedHaving(labels),
      SOURCES: talliedCited(labels),
    };
  }
  if (saysOnly(filter, 'kinds', 'confidence', 'activeOn')) {
    return {
      LINKS: talliedSorts(labels, links),
      ACTORS: actorsOfSorts(labels, filter, actors),
      SOURCES: sourcesOfSorts(labels, sources),
    };
  }
  const areTold = filter.actorKinds && saysOnly(filter, 'kinds', 'confidence', 'actorKinds');
  return {
    LINKS: areTold ? talliedEndSorts(labels) : links,
    ACTORS: actors,
    SOURCES: sources,
  };
}

const COUNTED_ACTORS = 'RETURN a.kind AS kind, a.country AS country, count(*) AS count';

/**
 * Where many links pass, one of them is soon found at each actor, and sooner where it is told by its kind, since no property
 * has to be read; else all are looked at.
 */
function actorsOfSorts(labels: Labels, filter: LinkFilter, looking: string): string {
  const { kinds } = filter;
  const passes = `r.doubt IS NOT NULL AND ${sortConditions('r', 'type(r)')}`;
  const has = `EXISTS { MATCH (a)-[r]-() WHERE ${passes} }`;
  const atActors = saysOnly(filter, 'activeOn')
    ? allBut(labels, has)
    : `MATCH (a:${labels.actor}) WHERE ${has} ${COUNTED_ACTORS}`;
  return `${byShare(labels, kinds ? 20 : 4, atActors, looking)} RETURN kind, country, count`;
}

/** All actors, without those that have nothing on the day: these are among those that had not had something all along. */
function allBut(labels: Labels, has: string): string {
  return `CALL () {
      ${talliedActors(labels)} UNION ALL
      MATCH (a:${labels.actor}) WHERE a.openSince > $p.filter.activeOn AND NOT ${has}
      RETURN a.kind AS kind, a.country AS country, -count(*) AS count
    } WITH kind, country, sum(count) AS count WHERE count > 0 RETURN kind, country, count`;
}

/** A source is cited by more links than an actor has, so that it pays sooner to look for one that passes. */
function sourcesOfSorts(labels: Labels, looking: string): string {
  const { claim, source } = labels;
  const passes = sortConditions('c', 'c.kind');
  const atSources = `MATCH (s:${source}) WHERE EXISTS { MATCH (s)<-[:${ANY_EVIDENCE}]-(c:${claim}) WHERE ${passes} }
    RETURN count(*) AS count`;
  return `${byShare(labels, 10, atSources, looking)} RETURN sum(count) AS count`;
}
