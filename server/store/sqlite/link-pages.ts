import type { Link } from '../../../core/model/link.ts';
import { countingLinks } from '../columns/counting.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { Direction, LinkOrderField, Order, Page, PageRequest } from '../graph-store.ts';
import { type Candidates, whereToCount, whereToLook } from './candidates.ts';
import { countByColumns } from './columns.ts';
import { countingConditions, linkConditions } from './conditions.ts';
import { type Database, rowsAtMost } from './database.ts';
import {
  allLinks,
  effortOf,
  LINK_KEYS,
  linkCandidates,
  linksCitedBy,
  linksInOrder,
} from './link-candidates.ts';
import { countOf, type From, pageOf } from './pages.ts';
import { linkTotal } from './tallies.ts';

export function linkPage(
  db: Database,
  filter: LinkFilter,
  { field, direction }: Order<LinkOrderField>,
  page: PageRequest,
): Page<Link> {
  const where = linkConditions(filter);
  const candidates = linkCandidates(db, filter);
  const rows = rowsAtMost(db, 'link');
  const from = whereToLook(candidates, linksInOrder(filter, field), {
    rows,
    effort: effortOf(filter),
    first: page.first,
  });
  return pageOf<Link>(
    db,
    { table: 'link', from, where, alias: 'l', key: LINK_KEYS[field], direction },
    page,
    () => linkTotal(db, filter) ?? countPassing(db, filter, candidates),
  );
}

function countPassing(db: Database, filter: LinkFilter, candidates: readonly Candidates[]): number {
  return (
    countByColumns(db, filter, candidates, countingLinks(filter)) ??
    countOf(db, whereToCount(candidates, allLinks(db, filter)), countingConditions(filter))
  );
}

export function linkPageCiting(
  db: Database,
  source: string,
  filter: LinkFilter,
  order: Order<LinkOrderField>,
  page: PageRequest,
): Page<Link> {
  if (filter.source === null || filter.source === source)
    return linkPage(db, { ...filter, source }, order, page);
  const from = [linksCitedBy(source)];
  const where = linkConditions(filter);
  const { field, direction } = order;
  const query = { table: 'link', from, where, alias: 'l', key: LINK_KEYS[field], direction } as const;
  return pageOf<Link>(db, query, page, () => countOf(db, from, where));
}

const ENDS = {
  OUT: { index: 'link_from', near: 'from_id', far: 'to_id' },
  IN: { index: 'link_to', near: 'to_id', far: 'from_id' },
} as const;

/** The links of an actor as `l`, by beginning; with the actor at the far end as `far`, where the filter asks for it. */
export function linksAround(actor: string, direction: Direction, filter: LinkFilter): From[] {
  return (direction === 'BOTH' ? (['OUT', 'IN'] as const) : [direction]).map((way) => {
    const { index, near, far } = ENDS[way];
    // Both ways, a link of an actor with itself is found at its beginning.
    const once = direction === 'BOTH' && way === 'IN' ? ' AND from_id <> to_id' : '';
    const links = `(SELECT rowid, *, ${far} AS far_id, '${way}' AS way FROM link INDEXED BY ${index} WHERE ${near} = ?${once}) l`;
    const joined = `${links} CROSS JOIN actor far INDEXED BY actor_at_end ON far.id = l.far_id`;
    return { sql: filter.actorKinds ? joined : links, values: [actor] };
  });
}

export function linkPageOf(
  db: Database,
  actor: string,
  filter: LinkFilter,
  direction: Direction,
  { field, direction: order }: Order<LinkOrderField>,
  page: PageRequest,
): Page<Link> {
  const where = linkConditions(filter, 'far');
  const from = linksAround(actor, direction, filter);
  const query = { table: 'link', from, where, alias: 'l', key: LINK_KEYS[field], direction: order } as const;
  return pageOf<Link>(db, query, page, () =>
    direction === 'BOTH' && saysOnly(filter) ? degreeOf(db, actor) : countOf(db, from, where),
  );
}

function degreeOf(db: Database, actor: string): number {
  return db.get<{ degree: number }>('SELECT degree FROM actor WHERE id = ?', actor)?.degree ?? 0;
}
