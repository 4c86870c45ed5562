import { CONFIDENCES } from '../../../core/model/link.ts';
import { countingStatistics } from '../columns/counting.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { Statistics } from '../graph-store.ts';
import { type Counts, STATISTICS_PARTS, type StatisticsPart, statisticsOf } from '../statistics.ts';
import { type Candidates, selection, whereToCount } from './candidates.ts';
import { countByColumns } from './columns.ts';
import { linkConditions } from './conditions.ts';
import type { Database } from './database.ts';
import { actorsOfGroup, sourcesOfGroup } from './group-tallies.ts';
import { allLinks, linkCandidates } from './link-candidates.ts';
import { linkTallies, type TallyOfLinks } from './tallies.ts';

/** By counters where these tell, and what they don't tell from columns or, where that is sooner done, link by link. */
export function statistics(
  db: Database,
  filter: LinkFilter,
  parts: readonly StatisticsPart[] = STATISTICS_PARTS,
): Statistics {
  if (saysOnly(filter)) return statisticsOf(ofAll(db));
  const links = linkTallies(db, filter)?.map(withConfidence) ?? null;
  const actors = actorsOfGroup(db, filter);
  const sources = sourcesOfGroup(db, filter);
  const told = { LINKS: links, ACTORS: actors, SOURCES: sources };
  const untold = parts.filter((part) => told[part] === null);
  const counted = untold.length > 0 ? countedBy(db, filter, untold) : null;
  return statisticsOf({
    links: parts.includes('LINKS') ? (links ?? counted?.links ?? []) : [],
    actors: parts.includes('ACTORS') ? (actors ?? counted?.actors ?? []) : [],
    sources: parts.includes('SOURCES') ? (sources ?? counted?.sources ?? 0) : 0,
  });
}

function withConfidence({ doubt, ...tally }: TallyOfLinks): Counts['links'][number] {
  return { ...tally, confidence: CONFIDENCES[doubt] ?? 'CONFIRMED' };
}

function ofAll(db: Database): Counts {
  return {
    links: db.all<TallyOfLinks>('SELECT kind, doubt, count FROM link_tally').map(withConfidence),
    actors: db.all("SELECT kind, nullif(country, '') AS country, count FROM actor_tally"),
    sources: db.count('SELECT ifnull(sum(count), 0) AS count FROM source_tally'),
  };
}

function countedBy(db: Database, filter: LinkFilter, parts: readonly StatisticsPart[]): Counts {
  const candidates = linkCandidates(db, filter);
  return (
    countByColumns(db, filter, candidates, countingStatistics(filter, parts)) ??
    linkByLink(db, filter, parts, candidates)
  );
}

/** Looks at the links one by one: at all of them, in a helper and within the time that a request has, where text is all that is asked. */
function linkByLink(
  db: Database,
  filter: LinkFilter,
  parts: readonly StatisticsPart[],
  candidates: readonly Candidates[],
): Counts {
  const where = linkConditions(filter);
  const from = whereToCount(candidates, allLinks(db, filter));
  if (from.length === 0) return { links: [], actors: [], sources: 0 };
  const passing = (columns: string) => selection(columns, from, where);
  const linksPassing = () => {
    const { sql, values } = passing('l.kind, l.doubt');
    return db
      .all<TallyOfLinks>(`SELECT kind, doubt, count(*) AS count FROM (${sql}) GROUP BY 1, 2`, ...values)
      .map(withConfidence);
  };
  const actorsAtEnds = () => {
    const [starts, ends] = [passing('l.from_id AS id'), passing('l.to_id AS id')];
    return db.all<Counts['actors'][number]>(
      `SELECT a.kind, a.country, count(*) AS count
       FROM (SELECT id FROM (${starts.sql}) UNION SELECT id FROM (${ends.sql})) e
       CROSS JOIN actor a INDEXED BY actor_at_end ON a.id = e.id GROUP BY 1, 2`,
      ...starts.values,
      ...ends.values,
    );
  };
  const sourcesCited = () => {
    const { sql, values } = passing('l.id');
    return db.count(
      `SELECT count(DISTINCT c.source) AS count FROM (${sql}) l CROSS JOIN citation c ON c.link = l.id`,
      ...values,
    );
  };
  return {
    links: parts.includes('LINKS') ? linksPassing() : [],
    actors: parts.includes('ACTORS') ? actorsAtEnds() : [],
    sources: parts.includes('SOURCES') ? sourcesCited() : 0,
  };
}
