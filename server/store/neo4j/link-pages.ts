import type { Link } from '../../../core/model/link.ts';
import type { LinkFilter } from '../filters.ts';
import type { Direction, LinkOrderField, Order, OrderDirection, Page, PageRequest } from '../graph-store.ts';
import { kindsOf } from './claim-queries.ts';
import { farLinkConditions, farLinkKinds, passesAll, saysOnly } from './conditions.ts';
import type { Connection } from './connection.ts';
import { countingHubs, HUB } from './hubs.ts';
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
          : totalAround(around, where, isPlain ? direction : null),
    },
    { variable: 'a', found: asked(labels) },
  );
  const asking = isPlain ? { kinds: filter.kinds } : filter;
  const parameters = { ...pageParameters(page, order.direction, asking), of: actors, kinds: kindsOf(filter) };
  const rows = await connection.read<PageRow & { of: string }>(text, parameters);
  const found = new Map(rows.map((row) => [row.of, row]));
  return new Map(actors.map((id) => [id, pageOf<Link>(found.get(id), page)]));
}

/** How many links pass; of a hub, where a direction is given, without looking at them. */
function totalAround(around: string, where: string, direction: Direction | null): string {
  if (direction === null) return counting(around, where);
  return `${countingHubs(`${around} WHERE ${where}`)}
  WITH kind, out, number WHERE ${{ OUT: 'out', IN: 'NOT out', BOTH: 'true' }[direction]} RETURN coalesce(sum(number), 0) AS total`;
}

/** The links `r` of `a`, as relationships, or as claims where `a` has so many that only those of the page are looked at. */
function withHubs(labels: Labels, around: string, direction: Direction, order: OrderDirection): string {
  const ends = {
    OUT: [['from', 'to']],
    IN: [['to', 'from']],
    BOTH: [
      ['from', 'to'],
      ['to', 'from'],
    ],
  } as const;
  const ofHub = ends[direction].map(([near, far]) => claimsOfHub(labels, near, far, order));
  return `CALL (a) {
    WITH 1 AS one WHERE a.degree <= ${HUB} ${around} WHERE ${farLinkKinds} RETURN r, far
    ${ofHub.map((text) => `UNION ALL ${text}`).join('\n    ')}
  }`;
}

function claimsOfHub({ claim, actor }: Labels, near: string, far: string, order: OrderDirection): string {
  const { seek, by } = byIndexed('c.bySince', order);
  const other = near === 'to' ? ' AND c.from <> c.to' : '';
  return `WITH 1 AS one WHERE a.degree > ${HUB} UNWIND $p.kinds AS kind
    CALL (a, kind) {
      MATCH (c:${claim}) WHERE c.${near} = a.id AND c.kind = kind AND ${seek}${other}
      WITH c ORDER BY c.${near} ${order}, c.kind ${order}, ${by} LIMIT $p.limit RETURN c
    }
    MATCH (far:${actor} {id: c.${far}}) RETURN c AS r, far`;
}
