import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import type { Confidence } from '../../../core/model/link.ts';
import type { LinkKind } from '../../../core/model/link-kinds.ts';
import { everyLink, type LinkFilter } from '../filters.ts';
import type { Statistics } from '../graph-store.ts';
import { linkConditions } from './conditions.ts';
import type { Database, Value } from './database.ts';

export function statistics(db: Database, filter: LinkFilter): Statistics {
  const where = linkConditions(filter);
  const links = `FROM link l WHERE ${where.sql}`;
  const whole = Object.keys(everyLink).every((key) => filter[key as keyof LinkFilter] === null);
  const actors = whole
    ? 'FROM actor WHERE TRUE'
    : `FROM actor WHERE id IN (SELECT from_id ${links} UNION SELECT to_id ${links})`;
  const sources = whole
    ? 'FROM source'
    : `FROM source WHERE id IN (SELECT source FROM citation WHERE link IN (SELECT id ${links}))`;
  const twice = whole ? [] : [...where.values, ...where.values];
  const once = whole ? [] : where.values;
  return {
    actors: count(db, actors, twice),
    links: count(db, links, where.values),
    sources: count(db, sources, once),
    actorKinds: counts<ActorKind>(db, 'kind', actors, twice).map(({ of, count }) => ({ kind: of, count })),
    linkKinds: counts<LinkKind>(db, 'kind', links, where.values).map(({ of, count }) => ({
      kind: of,
      count,
    })),
    countries: counts<string>(db, 'country', `${actors} AND country IS NOT NULL`, twice).map(
      ({ of, count }) => ({
        country: of,
        count,
      }),
    ),
    confidence: counts<Confidence>(db, 'confidence', links, where.values).map(({ of, count }) => ({
      confidence: of,
      count,
    })),
  };
}

function count(db: Database, rows: string, values: Value[]): number {
  return db.get<{ count: number }>(`SELECT count(*) AS count ${rows}`, ...values)?.count ?? 0;
}

function counts<Of>(
  db: Database,
  column: string,
  rows: string,
  values: Value[],
): { of: Of; count: number }[] {
  return db.all(`SELECT ${column} AS of, count(*) AS count ${rows} GROUP BY 1 ORDER BY 2 DESC, 1`, ...values);
}
