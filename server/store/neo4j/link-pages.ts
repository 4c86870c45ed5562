import type { Link } from '../../../core/model/link.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { Direction, LinkOrderField, Order, OrderDirection, Page, PageRequest } from '../graph-store.ts';
import { kindsOf } from './claim-queries.ts';
import { farLinkConditions, farLinkKinds, passesAll } from './conditions.ts';
import type { Connection } from './connection.ts';
import { HUB } from './hubs.ts';
import type { Labels } from './labels.ts';
import { asked, linksAround } from './link-queries.ts';
import { byField, byIndexed } from './orderings.ts';
import { counting, type PageRow, pageOf, pageParameters, pagesText } from './pages.ts';

export async function linkPagesOf(
  connection: Connection,
  labels: Labels,
  actors: readonly string[],
  filter: LinkFilter,
  direction: Direction,
  order: Order<LinkOrderField>,
  page: PageRequest,
): Promise<Map<string, Page<Link>>> {
  const isPlain = saysOnly(filter, 'kinds');
  const around = linksAround(labels, direction);
  const where = isPlain ? farLinkKinds : farLinkConditions();
  const hasIndex = isPlain && order.field === 'SINCE';
  const text = pagesText(
    page,
    {
      from: hasIndex ? withHubs(labels, around, direction, order.direction) : around,
      where: hasIndex ? null : where,
      ...{ row: 'r', far: 'far', order: byField('r', order.field, order.direction) },
      total:
        passesAll(filter) && direction === 'BOTH'
          ? 'RETURN sum(a.degree) AS total'
          : totalAround(labels, around, where, isPlain ? direction : null),
    },
    { variable: 'a', found: asked(labels) },
  );
  const asking = isPlain ? { kinds: filter.kinds } : filter;
  const parameters = { ...pageParameters(page, order.direction, asking), of: actors, kinds: kindsOf(filter) };
  const rows = await connection.read<PageRow & { of: string }>(text, parameters);
  const found = new Map(rows.map((row) => [row.of, row]));
  return new Map(actors.map((id) => [id, pageOf<Link>(found.get(id), page)]));
}

/** How many links pass; of a hub, where only kinds and a direction are given, by an index that holds them. */
function totalAround({ claim }: Labels, around: string, where: string, direction: Direction | null): string {
  if (direction === null) return counting(around, where);
  const ofHub = endsAt(direction).map(
    ({ at, other }) => `UNION ALL WITH 1 AS one WHERE a.degree > ${HUB} UNWIND $p.kinds AS kind
    MATCH (c:${claim}) WHERE ${at} AND c.bySince IS NOT NULL${other} RETURN count(*) AS some`,
  );
  return `CALL (a) {
    WITH 1 AS one WHERE a.degree <= ${HUB} ${around} WHERE ${where} RETURN count(*) AS some
    ${ofHub.join('\n    ')}
  } RETURN sum(some) AS total`;
}

/** The links `r` of `a`, as relationships, or as claims where `a` has so many that only those of the page are looked at. */
function withHubs(
  { claim, actor }: Labels,
  around: string,
  direction: Direction,
  order: OrderDirection,
): string {
  const { seek, by } = byIndexed('c.bySince', order);
  const ofHub = endsAt(direction).map(
    ({ at, near, far, other }) => `UNION ALL WITH 1 AS one WHERE a.degree > ${HUB} UNWIND $p.kinds AS kind
    CALL (a, kind) {
      MATCH (c:${claim}) WHERE ${at} AND ${seek}${other}
      WITH c ORDER BY ${near} ${order}, c.kind ${order}, ${by} LIMIT $p.limit RETURN c
    }
    MATCH (far:${actor} {id: ${far}}) RETURN c AS r, far`,
  );
  return `CALL (a) {
    WITH 1 AS one WHERE a.degree <= ${HUB} ${around} WHERE ${farLinkKinds} RETURN r, far
    ${ofHub.join('\n    ')}
  }`;
}

interface End {
  near: string;
  far: string;
  /** True of the claims of one `kind` that have `a` at this end. */
  at: string;
  /** Both ways, a link of `a` with itself is found at its beginning. */
  other: string;
}

function endsAt(direction: Direction): End[] {
  const end = (near: string, far: string, other = ''): End => ({
    near,
    far,
    other,
    at: `${near} = a.id AND c.kind = kind`,
  });
  const from = end('c.from', 'c.to');
  if (direction === 'OUT') return [from];
  return direction === 'IN' ? [end('c.to', 'c.from')] : [from, end('c.to', 'c.from', ' AND c.from <> c.to')];
}
