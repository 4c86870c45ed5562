import type { Link } from '../../../core/model/link.ts';
import type { LinkKind } from '../../../core/model/link-kinds.ts';
import type { LinkFilter } from '../filters.ts';
import type { LinkCount } from '../graph-store.ts';
import { mergeUndirected } from '../link-counts.ts';
import { parsed } from '../parsed.ts';
import { linkConditions } from './conditions.ts';
import { AMONG, type Database, list } from './database.ts';
import { linksAround } from './link-pages.ts';

export function linkCountsOf(db: Database, actor: string, filter: LinkFilter): LinkCount[] {
  const where = linkConditions(filter, 'far');
  const runs = linksAround(actor, 'BOTH', filter);
  const rows = db.all<{ kind: LinkKind; way: 'OUT' | 'IN'; count: number }>(
    `${runs
      .map(
        ({ sql }) => `SELECT l.kind, l.way, count(*) AS count FROM ${sql} WHERE ${where.sql} GROUP BY l.kind`,
      )
      .join(' UNION ALL ')} ORDER BY 1, 2 DESC`,
    ...runs.flatMap(({ values }) => [...values, ...where.values]),
  );
  return mergeUndirected(rows.map(({ kind, way, count }) => ({ kind, direction: way, count })));
}

/** An actor with more links than this, among others: whether they are linked is asked for each, not read. */
const HUB = 1_000;

/**
 * A link between an ordinary actor and any other is found among the ordinary one's; one between two hubs is asked for,
 * so that nobody's hundred thousand links are read.
 */
export function linksAmong(db: Database, actors: readonly string[], filter: LinkFilter): Link[] {
  const where = linkConditions(filter);
  const ids = list(actors);
  return db
    .all<{ body: string }>(
      `WITH among AS MATERIALIZED (
         SELECT id, degree > ${HUB} AS is_hub FROM actor INDEXED BY actor_at_end
         WHERE id ${AMONG}
       ), found AS (
         SELECT o.rowid AS row FROM among n CROSS JOIN link o INDEXED BY link_from ON o.from_id = n.id
         WHERE NOT n.is_hub AND +o.to_id IN (SELECT id FROM among) UNION
         SELECT i.rowid FROM among n CROSS JOIN link i INDEXED BY link_to ON i.to_id = n.id
         WHERE NOT n.is_hub AND +i.from_id IN (SELECT id FROM among WHERE is_hub) UNION
         SELECT b.rowid FROM among x CROSS JOIN among y
         CROSS JOIN link b INDEXED BY link_between ON b.from_id = x.id AND b.to_id = y.id
         WHERE x.is_hub AND y.is_hub
       )
       SELECT l.body FROM found CROSS JOIN link l ON l.rowid = found.row WHERE ${where.sql} ORDER BY l.id`,
      ids,
      ...where.values,
    )
    .map((row) => parsed<Link>(row.body));
}
