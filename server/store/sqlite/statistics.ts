import { CONFIDENCES } from '../../../core/model/link.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { Statistics } from '../graph-store.ts';
import { type Counts, STATISTICS_PARTS, type StatisticsPart, statisticsOf } from '../statistics.ts';
import { selection, whereToCount } from './candidates.ts';
import { type Conditions, linkConditions } from './conditions.ts';
import type { Database, Value } from './database.ts';
import { actorsOfSorts, actorsOnDay, sourcesOfSorts } from './group-tallies.ts';
import { allLinks, linkCandidates } from './link-candidates.ts';
import type { From } from './pages.ts';
import { linkTallies, type TallyOfLinks } from './tallies.ts';

/** Parts that nobody wants are not looked for. */
type Wants = (part: StatisticsPart) => boolean;

export function statistics(
  db: Database,
  filter: LinkFilter,
  parts: readonly StatisticsPart[] = STATISTICS_PARTS,
): Statistics {
  const wants: Wants = (part) => parts.includes(part);
  const { links, ...others } = saysOnly(filter) ? ofAll(db) : ofThose(db, filter, wants);
  return statisticsOf({
    ...others,
    links: links.map(({ doubt, ...tally }) => ({ ...tally, confidence: CONFIDENCES[doubt] ?? 'CONFIRMED' })),
  });
}

interface Tallies extends Omit<Counts, 'links'> {
  links: TallyOfLinks[];
}

function ofAll(db: Database): Tallies {
  return {
    links: db.all('SELECT kind, doubt, count FROM link_tally'),
    actors: db.all("SELECT kind, nullif(country, '') AS country, count FROM actor_tally"),
    sources: counted(db, 'SELECT ifnull(sum(count), 0) AS count FROM source_tally', []),
  };
}

/**
 * The links that pass, the actors at their ends and the sources that they cite: by counters where these tell, else they
 * have to be looked at. Where most links pass that takes seconds for millions of them, in a helper, and ends with the time
 * that the request has.
 */
function ofThose(db: Database, filter: LinkFilter, wants: Wants): Tallies {
  const where = linkConditions(filter);
  const all = allLinks(db, filter);
  const from = whereToCount(linkCandidates(db, filter), all);
  if (from.length === 0) return { links: [], actors: [], sources: 0 };
  const looksAtAll = from === all.from;
  const linksPassing = () => {
    const { sql, values } = selection('l.kind, l.doubt', from, where);
    return (
      linkTallies(db, filter) ??
      db.all<TallyOfLinks>(`SELECT kind, doubt, count(*) AS count FROM (${sql}) GROUP BY 1, 2`, ...values)
    );
  };
  const actorsAtEnds = () => {
    const told = actorsOfSorts(db, filter) ?? actorsOnDay(db, filter);
    if (told) return told;
    const { sql, values } = looksAtAll ? endsOfAll(where) : endsOf(from, where);
    return db.all<Counts['actors'][number]>(
      `SELECT a.kind, a.country, count(*) AS count FROM (${sql}) e
       CROSS JOIN actor a INDEXED BY actor_at_end ON a.id = e.id GROUP BY 1, 2`,
      ...values,
    );
  };
  const sourcesCited = () =>
    sourcesOfSorts(db, filter) ?? (looksAtAll ? sourcesWithAny(db, where) : sourcesOf(db, from, where));
  return {
    links: wants('LINKS') ? linksPassing() : [],
    actors: wants('ACTORS') ? actorsAtEnds() : [],
    sources: wants('SOURCES') ? sourcesCited() : 0,
  };
}

function endsOf(from: From[], where: Conditions): From {
  const [starts, ends] = [selection('l.from_id AS id', from, where), selection('l.to_id AS id', from, where)];
  return {
    sql: `SELECT id FROM (${starts.sql}) UNION SELECT id FROM (${ends.sql})`,
    values: [...starts.values, ...ends.values],
  };
}

/** Two walks along the actors, side by side: nothing has to be sorted. */
function endsOfAll({ sql, values }: Conditions): From {
  return {
    sql: `SELECT DISTINCT l.from_id AS id FROM link l INDEXED BY link_from WHERE ${sql} UNION
          SELECT DISTINCT l.to_id FROM link l INDEXED BY link_to WHERE ${sql} ORDER BY 1`,
    values: [...values, ...values],
  };
}

function sourcesOf(db: Database, from: From[], where: Conditions): number {
  const cited = selection('l.id', from, where);
  return counted(
    db,
    `SELECT count(DISTINCT c.source) AS count FROM (${cited.sql}) l CROSS JOIN citation c ON c.link = l.id`,
    cited.values,
  );
}

/** The first link that passes is enough for each. */
function sourcesWithAny(db: Database, { sql, values }: Conditions): number {
  return counted(
    db,
    `SELECT count(*) AS count FROM source s WHERE EXISTS (
       SELECT 1 FROM citation c CROSS JOIN link l ON l.id = c.link WHERE c.source = s.id AND ${sql})`,
    values,
  );
}

function counted(db: Database, sql: string, values: Value[]): number {
  return db.get<{ count: number }>(sql, ...values)?.count ?? 0;
}
