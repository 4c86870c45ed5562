import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import { CONFIDENCES, type Confidence } from '../../../core/model/link.ts';
import type { LinkFilter } from '../filters.ts';
import type { Statistics } from '../graph-store.ts';
import { selection, whereToCount } from './candidates.ts';
import { type Conditions, linkConditions } from './conditions.ts';
import type { Database, Value } from './database.ts';
import { allLinks, linkCandidates } from './link-candidates.ts';
import type { From } from './pages.ts';
import { asksOnly, linkTallies, type TallyOfLinks } from './tallies.ts';

interface TallyOfActors {
  kind: ActorKind;
  country: string | null;
  count: number;
}

export function statistics(db: Database, filter: LinkFilter): Statistics {
  const { links, actors, sources } = asksOnly(filter, []) ? ofAll(db) : ofThose(db, filter);
  return {
    actors: sum(actors),
    links: sum(links),
    sources,
    actorKinds: tally(actors, ({ kind }) => kind).map(([kind, count]) => ({ kind, count })),
    linkKinds: tally(links, ({ kind }) => kind).map(([kind, count]) => ({ kind, count })),
    countries: tally(actors, ({ country }) => country).map(([country, count]) => ({ country, count })),
    confidence: tally(links, ({ doubt }): Confidence => CONFIDENCES[doubt] ?? 'CONFIRMED').map(
      ([confidence, count]) => ({ confidence, count }),
    ),
  };
}

interface Tallies {
  links: TallyOfLinks[];
  actors: TallyOfActors[];
  sources: number;
}

function ofAll(db: Database): Tallies {
  return {
    links: db.all('SELECT kind, doubt, count FROM link_tally'),
    actors: db.all("SELECT kind, nullif(country, '') AS country, count FROM actor_tally"),
    sources: counted(db, 'SELECT ifnull(sum(count), 0) AS count FROM source_tally', []),
  };
}

/**
 * The links that pass, the actors at their ends and the sources that they cite: these have to be looked at. Where most
 * links pass that takes seconds for millions of them, in a helper, and ends with the time that the request has.
 */
function ofThose(db: Database, filter: LinkFilter): Tallies {
  const where = linkConditions(filter);
  const all = allLinks(db, filter);
  const from = whereToCount(linkCandidates(db, filter), all);
  if (from.length === 0) return { links: [], actors: [], sources: 0 };
  const looksAtAll = from === all.from;
  const links = selection('l.kind, l.doubt', from, where);
  const ends = looksAtAll ? endsOfAll(where) : endsOf(from, where);
  return {
    links:
      linkTallies(db, filter) ??
      db.all(`SELECT kind, doubt, count(*) AS count FROM (${links.sql}) GROUP BY 1, 2`, ...links.values),
    actors: db.all(
      `SELECT a.kind, a.country, count(*) AS count FROM (${ends.sql}) e
       CROSS JOIN actor a INDEXED BY actor_at_end ON a.id = e.id GROUP BY 1, 2`,
      ...ends.values,
    ),
    sources: looksAtAll ? sourcesWithAny(db, where) : sourcesOf(db, from, where),
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

function sum(rows: { count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

/** The largest first, then by name. */
function tally<Row extends { count: number }, Name extends string>(
  rows: readonly Row[],
  nameOf: (row: Row) => Name | null,
): [Name, number][] {
  const counts = new Map<Name, number>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + row.count);
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1));
}
