import type { Link } from '../../../core/model/link.ts';
import { countingLinksOf } from '../columns/counting-around.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { Direction, LinkOrderField, Order, OrderDirection, Page, PageRequest } from '../graph-store.ts';
import { kindsOf } from './claim-queries.ts';
import { claimConditionsTo, farLinkKinds, farLinks, passesAll } from './conditions.ts';
import type { CountedGraph } from './graph.ts';
import { FILTERED_HUB, HUB } from './hubs.ts';
import type { Labels } from './labels.ts';
import { asked, linksAround } from './link-queries.ts';
import { havingMany, type Many, NONE, untoldOfMany, withTotalsOfMany } from './many-links.ts';
import { byField, byIndexed } from './orderings.ts';
import { counting, type PageRow, pageOf, pageParameters, pagesText } from './pages.ts';
import { claimsAt, seek } from './seek.ts';

/** What is asked of the links of each actor. */
interface Question {
  filter: LinkFilter;
  direction: Direction;
  order: Order<LinkOrderField>;
  page: PageRequest;
}

export async function linkPagesOf(
  graph: CountedGraph,
  actors: readonly string[],
  { filter, direction, order, page }: Question,
): Promise<Map<string, Page<Link>>> {
  const { db, labels, columns } = graph;
  const isPlain = saysOnly(filter, 'kinds');
  const hasIndex = order.field === 'SINCE';
  const isUntold = page.withTotal && !isPlain;
  const many = isUntold ? await havingMany(graph, 'ACTOR', actors, filter) : NONE;
  const text = pagesText(
    page,
    {
      ...(hasIndex
        ? { from: withHubs(labels, filter, direction, order.direction), where: null }
        : { from: linksAround(labels, direction), where: farLinks(filter) }),
      row: 'r',
      far: 'far',
      order: byField('r', order.field, order.direction),
      total: totalOf(labels, filter, direction, many),
    },
    { variable: 'a', found: asked(labels) },
  );
  const asking = isPlain ? { kinds: filter.kinds } : filter;
  const parameters = {
    ...pageParameters(page, order.direction, asking),
    of: actors,
    many: [...many.keys()],
    kinds: kindsOf(filter),
  };
  const rows = db.read<PageRow & { of: string }>(text, parameters);
  const found = await withTotalsOfMany(rows, columns, many, (numbers) =>
    countingLinksOf(numbers, filter, direction),
  );
  return new Map(actors.map((id) => [id, pageOf<Link>(found.get(id), page)]));
}

function totalOf(labels: Labels, filter: LinkFilter, direction: Direction, many: Many): string {
  if (passesAll(filter) && direction === 'BOTH') return 'RETURN sum(a.degree) AS total';
  const around = linksAround(labels, direction);
  if (saysOnly(filter, 'kinds')) return totalOfKinds(labels, around, direction);
  const counted = counting(around, farLinks(filter));
  return many.size > 0 ? untoldOfMany('a', 'a.id', counted) : counted;
}

/** How many links are of some kinds; of a hub, by an index that holds them. */
function totalOfKinds(labels: Labels, around: string, direction: Direction): string {
  const ofHub = endsAt(direction).map(
    ({ end, at, other }) => `UNION ALL WITH 1 AS one WHERE a.degree > ${HUB} UNWIND $p.kinds AS kind
    ${claimsAt(labels, end)} WHERE ${at} AND c.bySince IS NOT NULL${other} RETURN count(*) AS some`,
  );
  return `CALL (a) {
    WITH 1 AS one WHERE a.degree <= ${HUB} ${around} WHERE ${farLinkKinds} RETURN count(*) AS some
    ${ofHub.join('\n    ')}
  } RETURN sum(some) AS total`;
}

/**
 * The links `r` of `a` that pass, as relationships, or as claims where `a` has so many that only those of the page are looked
 * at.
 */
function withHubs(labels: Labels, filter: LinkFilter, direction: Direction, order: OrderDirection): string {
  const { actor } = labels;
  const { seek: beyond, by } = byIndexed('c.bySince', order);
  const isPlain = saysOnly(filter, 'kinds');
  const most = isPlain ? HUB : FILTERED_HUB;
  const ofHub = endsAt(direction).map(({ end, at, near, far, other }) => {
    const passes = isPlain ? '' : ` AND ${claimConditionsTo(labels, far)}`;
    return `UNION ALL WITH 1 AS one WHERE a.degree > ${most} UNWIND $p.kinds AS kind
    CALL (a, kind) {
      ${claimsAt(labels, end)} WHERE ${at} AND ${beyond}${other}${passes}
      WITH c ORDER BY ${near} ${order}, c.kind ${order}, ${by} LIMIT $p.limit RETURN c
    }
    ${seek('far', actor, far)} RETURN c AS r, far`;
  });
  return `CALL (a) {
    WITH 1 AS one WHERE a.degree <= ${most} ${linksAround(labels, direction)} WHERE ${farLinks(filter)} RETURN r, far
    ${ofHub.join('\n    ')}
  }`;
}

interface End {
  end: 'from' | 'to';
  near: string;
  far: string;
  /** True of the claims of one `kind` that have `a` at this end. */
  at: string;
  /** Both ways, a link of `a` with itself is found at its beginning. */
  other: string;
}

function endsAt(direction: Direction): End[] {
  const at = (end: End['end'], far: End['end'], other = ''): End => ({
    end,
    other,
    near: `c.${end}`,
    far: `c.${far}`,
    at: `c.${end} = a.id AND c.kind = kind`,
  });
  const from = at('from', 'to');
  if (direction === 'OUT') return [from];
  return direction === 'IN' ? [at('to', 'from')] : [from, at('to', 'from', ' AND c.from <> c.to')];
}
