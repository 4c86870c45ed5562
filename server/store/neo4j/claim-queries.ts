import type { Link } from '../../../core/model/link.ts';
import { type LinkKind, linkKinds } from '../../../core/model/link-kinds.ts';
import { countingLinks } from '../columns/counting.ts';
import { countingCiting } from '../columns/counting-around.ts';
import { ALL } from '../columns/passing.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { LinkOrderField, Order, OrderDirection, Page, PageRequest, Position } from '../graph-store.ts';
import { byText, fewOrInOrder, holding } from './by-text.ts';
import { claimConditions } from './conditions.ts';
import type { CountedGraph } from './graph.ts';
import { ANY_EVIDENCE, type Labels } from './labels.ts';
import { totalOfLinks } from './link-totals.ts';
import { amongMany, havingMany, NONE, untoldOfMany, withTotalsOfMany } from './many-links.ts';
import { byField, byIndexed, LAST, type Ordering, SEPARATOR } from './orderings.ts';
import {
  counting,
  type PageRow,
  pageOf,
  pageParameters,
  pagesText,
  pageText,
  UNTOLD,
  wheres,
  withTotal,
} from './pages.ts';
import { claimsAt } from './seek.ts';
import { sortsOf } from './tally-texts.ts';

const PROPERTIES: Record<LinkOrderField, string> = {
  SINCE: 'c.bySince',
  UNTIL: 'c.byUntil',
  KIND: 'c.byKind',
};

/** Finds the claims `c` that may pass the filter, starting from the condition that leaves the fewest. */
export function claimsFor(labels: Labels, filter: LinkFilter): string {
  const { claim, source } = labels;
  if (filter.withActors) return touching(labels, '$f.withActors');
  if (filter.source !== null) return citing(claim, source, '$f.source');
  if (filter.text !== null) return `${holding(`MATCH (c:${claim})`, 'c', null)} WITH c`;
  if (filter.kinds) {
    return `UNWIND $p.kinds AS kind MATCH (c:${claim}) WHERE c.kind = kind AND c.bySince IS NOT NULL WITH c`;
  }
  return `MATCH (c:${claim})`;
}

/** What `$p.kinds` must be: the kinds of a filter, or all, each once. */
export function kindsOf({ kinds }: LinkFilter): LinkKind[] {
  return [...new Set(kinds ?? linkKinds)];
}

export function touching(labels: Labels, actors: string): string {
  const at = (end: 'from' | 'to') =>
    `UNWIND ${actors} AS one ${claimsAt(labels, end)} WHERE c.${end} = one AND c.kind IS NOT NULL AND c.bySince IS NOT NULL RETURN c`;
  return `CALL () { ${at('from')} UNION ${at('to')} } WITH c`;
}

/** A claim may cite a source twice, for different places in it. */
function citing(claim: string, source: string, id: string): string {
  return `MATCH (:${source} {id: ${id}})<-[:${ANY_EVIDENCE}]-(c:${claim}) WITH DISTINCT c`;
}

export async function linkPage(
  graph: CountedGraph,
  filter: LinkFilter,
  { field, direction }: Order<LinkOrderField>,
  page: PageRequest,
): Promise<Page<Link>> {
  const { db, labels, columns } = graph;
  const order = byIndexed(PROPERTIES[field], direction);
  const isSought = filter.withActors !== null || filter.source !== null;
  const claims = claimsFor(labels, filter);
  const from = isSought ? claims : `MATCH (c:${labels.claim})`;
  const where = saysOnly(filter, 'kinds') ? null : claimConditions(labels);
  const stretch = stretchOf(labels, filter, field, where, order);
  const among = page.withTotal ? await amongMany(graph, filter) : null;
  const text = pageText(page, {
    ...(stretch
      ? { from: stretch, where: null, order: { ...order, seek: null } }
      : { from, where: where ?? (filter.kinds ? 'c.kind IN $f.kinds' : null), order }),
    row: 'c',
    total: among ? UNTOLD : totalOfLinks(labels, filter, claims, where),
  });
  const parameters = {
    ...pageParameters({ ...page, after: page.after ?? firstOf(filter, field, direction) }, direction, filter),
    sorts: sortsOf(filter),
    kinds: kindsOf(filter),
  };
  const [row] = await db.read<PageRow>(text, parameters);
  const total = () => columns.count(countingLinks(filter, among ?? ALL));
  return pageOf<Link>(await withTotal(row, page, total), page);
}

/** Where the first page begins: the latest to begin of links active on a day began on that day. */
function firstOf(
  { activeOn }: LinkFilter,
  field: LinkOrderField,
  direction: OrderDirection,
): Position | null {
  return activeOn !== null && field === 'SINCE' && direction === 'DESC' ? { key: activeOn, id: LAST } : null;
}

/** What finds fewer than all in order; null: nothing does. */
function stretchOf(
  labels: Labels,
  filter: LinkFilter,
  field: LinkOrderField,
  where: string | null,
  order: Ordering,
): string | null {
  const match = `MATCH (c:${labels.claim})`;
  if (filter.withActors) {
    const areFew = filter.withActors.length <= FEW_ACTORS && field === 'SINCE';
    return areFew && filter.source === null ? ofActors(labels, where, order) : null;
  }
  if (filter.source !== null && where) {
    const found = `${citing(labels.claim, labels.source, '$f.source')}${wheres(where)}`;
    return fewOrInOrder(found, { match, row: 'c', where, order });
  }
  if (filter.text !== null && where) return byText({ match, row: 'c', where, order });
  if (!filter.kinds || field === 'UNTIL') return null;
  return field === 'SINCE' ? ofKinds(labels, where, order) : kindByKind(labels, where, order);
}

/** Of more actors all links are read: a stretch for each kind, end and actor would take longer. */
const FEW_ACTORS = 3;

/** Those of some actors, each of which may be a hub. */
function ofActors(labels: Labels, where: string | null, { by, seek, direction }: Ordering): string {
  const at = (
    end: 'from' | 'to',
  ) => `${claimsAt(labels, end)}${wheres(`c.${end} = one`, 'c.kind = kind', seek, where)}
    WITH c ORDER BY c.${end} ${direction}, c.kind ${direction}, ${by} LIMIT $p.limit RETURN c`;
  return `CALL () {
    UNWIND $f.withActors AS one UNWIND $p.kinds AS kind
    CALL (one, kind) { ${at('from')} UNION ${at('to')} }
    RETURN DISTINCT c
  } WITH c`;
}

/** Those of some kinds: each kind is a stretch of an index in the order asked for. */
function ofKinds({ claim }: Labels, where: string | null, { by, seek, direction }: Ordering): string {
  return `UNWIND $p.kinds AS kind CALL (kind) {
    MATCH (c:${claim})${wheres('c.kind = kind', seek, where)}
    WITH c ORDER BY c.kind ${direction}, ${by} LIMIT $p.limit RETURN c }`;
}

/** The same where the order is that of the kinds. */
function kindByKind({ claim }: Labels, where: string | null, { by, seek }: Ordering): string {
  return `UNWIND $p.kinds AS kind CALL (kind) {
    MATCH (c:${claim})${wheres(`c.byKind STARTS WITH kind + '${SEPARATOR}'`, seek, where)}
    WITH c ORDER BY ${by} LIMIT $p.limit RETURN c }`;
}

export async function linkPagesCiting(
  graph: CountedGraph,
  sources: readonly string[],
  { filter, order, page }: { filter: LinkFilter; order: Order<LinkOrderField>; page: PageRequest },
): Promise<Map<string, Page<Link>>> {
  const { db, labels, columns } = graph;
  const from = citing(labels.claim, labels.source, 'of');
  const where = claimConditions(labels);
  const many = page.withTotal ? await havingMany(graph, 'SOURCE', sources, filter) : NONE;
  const counted = counting(from, where);
  const total = many.size > 0 ? untoldOfMany('of', 'of', counted) : counted;
  const text = pagesText(
    page,
    { from, where, row: 'c', order: byField('c', order.field, order.direction), total },
    { variable: 'of', found: '' },
  );
  const parameters = {
    ...pageParameters(page, order.direction, filter),
    of: sources,
    many: [...many.keys()],
  };
  const rows = db.read<PageRow & { of: string }>(text, parameters);
  const found = await withTotalsOfMany(rows, columns, many, (numbers) => countingCiting(numbers, filter));
  return new Map(sources.map((id) => [id, pageOf<Link>(found.get(id), page)]));
}
