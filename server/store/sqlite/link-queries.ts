import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import type { Link } from '../../../core/model/link.ts';
import type { LinkKind } from '../../../core/model/link-kinds.ts';
import type { LinkFilter } from '../filters.ts';
import type {
  Direction,
  LinkCount,
  LinkOrderField,
  Neighbor,
  Order,
  Page,
  PageRequest,
} from '../graph-store.ts';
import { mergeUndirected } from '../link-counts.ts';
import { linkConditions } from './conditions.ts';
import { type Database, list, parsed } from './database.ts';
import { pageOf } from './pages.ts';

const ORDER_KEYS: Record<LinkOrderField, string> = {
  SINCE: "ifnull(l.start_day, '')",
  UNTIL: "ifnull(l.end_day, '')",
  KIND: 'l.kind',
};

const END = 'id, kind, start_day, end_day, confidence, doubt, search_text, body, from_id, to_id';
const ENDS = {
  OUT: `SELECT ${END}, to_id AS far_id, 'OUT' AS way FROM link WHERE from_id = ?`,
  IN: `SELECT ${END}, from_id AS far_id, 'IN' AS way FROM link WHERE to_id = ?`,
};

/** The links of one actor as `l` with the actor at the far end as `far`; its values are the actor, once or twice. */
function linksAround(actor: string, direction: Direction): { from: string; values: string[] } {
  const ends = direction === 'BOTH' ? `${ENDS.OUT} UNION ALL ${ENDS.IN}` : ENDS[direction];
  return {
    from: `(${ends}) l JOIN actor far ON far.id = l.far_id`,
    values: direction === 'BOTH' ? [actor, actor] : [actor],
  };
}

export function linkPage(
  db: Database,
  filter: LinkFilter,
  order: Order<LinkOrderField>,
  page: PageRequest,
): Page<Link> {
  return pageOf<Link>(db, { from: 'link l', where: linkConditions(filter), ...ordered(order) }, page);
}

export function linkPageOf(
  db: Database,
  actor: string,
  filter: LinkFilter,
  direction: Direction,
  order: Order<LinkOrderField>,
  page: PageRequest,
): Page<Link> {
  const where = linkConditions(filter, 'far');
  return pageOf<Link>(db, { ...linksAround(actor, direction), where, ...ordered(order) }, page);
}

export function linkPageCiting(
  db: Database,
  source: string,
  filter: LinkFilter,
  order: Order<LinkOrderField>,
  page: PageRequest,
): Page<Link> {
  const from = '(SELECT link FROM citation WHERE source = ?) c JOIN link l ON l.id = c.link';
  return pageOf<Link>(db, { from, values: [source], where: linkConditions(filter), ...ordered(order) }, page);
}

function ordered({ field, direction }: Order<LinkOrderField>) {
  return { id: 'l.id', key: ORDER_KEYS[field], body: 'l.body', direction };
}

export function linkCountsOf(db: Database, actor: string, filter: LinkFilter): LinkCount[] {
  const { from, values } = linksAround(actor, 'BOTH');
  const where = linkConditions(filter, 'far');
  const rows = db.all<{ kind: LinkKind; way: 'OUT' | 'IN'; count: number }>(
    `SELECT l.kind, l.way, count(*) AS count FROM ${from} WHERE ${where.sql} GROUP BY l.kind, l.way
     ORDER BY l.kind, l.way DESC`,
    ...values,
    ...where.values,
  );
  return mergeUndirected(rows.map(({ kind, way, count }) => ({ kind, direction: way, count })));
}

export function neighborsOf(
  db: Database,
  actor: string,
  filter: LinkFilter,
  direction: Direction,
  limit: number,
): Neighbor[] {
  const { from, values } = linksAround(actor, direction);
  const where = linkConditions(filter, 'far');
  const rows = db.all<{ id: string; kind: ActorKind; degree: number; best: string }>(
    `SELECT far.id, far.kind, far.degree, min(l.doubt || l.id) AS best FROM ${from} WHERE ${where.sql}
     GROUP BY far.id ORDER BY far.degree DESC, far.id LIMIT ?`,
    ...values,
    ...where.values,
    limit,
  );
  return rows.map(({ id, kind, degree, best }) => ({
    of: actor,
    id,
    kind,
    degree,
    link: best.slice(1),
    doubt: Number(best[0]),
  }));
}

export function linksAmong(db: Database, actors: readonly string[], filter: LinkFilter): Link[] {
  const where = linkConditions(filter);
  return db
    .all<{ body: string }>(
      `SELECT l.body FROM link l
       WHERE l.from_id IN (SELECT value FROM json_each(?)) AND l.to_id IN (SELECT value FROM json_each(?))
         AND ${where.sql} ORDER BY l.id`,
      list(actors),
      list(actors),
      ...where.values,
    )
    .map((row) => parsed<Link>(row.body));
}
