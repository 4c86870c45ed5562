import type { Link } from '../../../core/model/link.ts';
import { type LinkKind, linkKinds } from '../../../core/model/link-kinds.ts';
import { countingLinks } from '../columns/counting.ts';
import { type LinkFilter, saysOnly } from '../filters.ts';
import type { LinkOrderField, Order, OrderDirection, Page, PageRequest, Position } from '../graph-store.ts';
import { byText, fewOrInOrder, holding } from './by-text.ts';
import { claimConditions } from './conditions.ts';
import type { Connection } from './connection.ts';
import type { CountByColumns } from './kept-columns.ts';
import { ANY_EVIDENCE, type Labels } from './labels.ts';
import { totalOfLinks } from './link-totals.ts';
import { byField, byIndexed, LAST, type Ordering, SEPARATOR } from './orderings.ts';
import {
  counting,
  type PageRow,
  pageOf,
  pageParameters,
  pagesText,
  pageText,
  wheres,
  withTotal,
} from './pages.ts';
import { sortsOf } from './tallies.ts';

const PROPERTIES: Record<LinkOrderField, string> = {
  SINCE: 'c.bySince',
  UNTIL: 'c.byUntil',
  KIND: 'c.byKind',
};

/** Finds the claims `c` that may pass the filter, starting from the condition that leaves the fewest. */
export function claimsFor({ claim, source }: Labels, filter: LinkFilter): string {
  if (filter.withActors) return touching(claim, '$p.filter.withActors');
  if (filter.source !== null) return citing(claim, source, '$p.filter.source');
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

export function touching(claim: string, actors: string): string {
  const at = (end: string) =>
    `UNWIND ${actors} AS one MATCH (c:${claim}) WHERE c.${end} = one AND c.kind IS NOT NULL AND c.bySince IS NOT NULL RETURN c`;
  return `CALL () { ${at('from')} UNION ${at('to')} } WITH c`;
}

/** A claim may cite a source twice, for different places in it. */
function citing(claim: string, source: string, id: string): string {
  return `MATCH (:${source} {id: ${id}})<-[:${ANY_EVIDENCE}]-(c:${claim}) WITH DISTINCT c`;
}

export async function linkPage(
  connection: Connection,
  labels: Labels,
  byColumns: CountByColumns,
  filter: LinkFilter,
  { field, direction }: Order<LinkOrderField>,
  page: PageRequest,
): Promise<Page<Link>> {
  const order = byIndexed(PROPERTIES[field], direction);
  const isSought = filter.withActors !== null || filter.source !== null;
  const claims = claimsFor(labels, filter);
  const from = isSought ? claims : `MATCH (c:${labels.claim})`;
  const where = saysOnly(filter, 'kinds') ? null : claimConditions(labels);
  const stretch = stretchOf(labels, filter, field, where, order);
  const text = pageText(page, {
    ...(stretch
      ? { from: stretch, where: null, order: { ...order, seek: null } }
      : { from, where: where ?? (filter.kinds ? 'c.kind IN $p.filter.kinds' : null), order }),
    row: 'c',
    total: totalOfLinks(labels, filter, claims, where),
  });
  const parameters = {
    ...pageParameters({ ...page, after: page.after ?? firstOf(filter, field, direction) }, direction, filter),
    ...{ sorts: sortsOf(filter), kinds: kindsOf(filter) },
  };
  const [row] = await connection.read<PageRow>(text, parameters);
  return pageOf<Link>(await withTotal(row, page, () => byColumns(countingLinks(filter))), page);
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
    const found = `${citing(labels.claim, labels.source, '$p.filter.source')}${wheres(where)}`;
    return fewOrInOrder(found, { match, row: 'c', where, order });
  }
  if (filter.text !== null && where) return byText({ match, row: 'c', where, order });
  if (!filter.kinds || field === 'UNTIL') return null;
  return field === 'SINCE' ? ofKinds(labels, where, order) : kindByKind(labels, where, order);
}

/** Of more actors all links are read: a stretch for each kind, end and actor would take longer. */
const FEW_ACTORS = 3;

/** Those of some actors, each of which may be a hub. */
function ofActors({ claim }: Labels, where: string | null, { by, seek, direction }: Ordering): string {
  const at = (end: string) => `MATCH (c:${claim})${wheres(`c.${end} = one`, 'c.kind = kind', seek, where)}
    WITH c ORDER BY c.${end} ${direction}, c.kind ${direction}, ${by} LIMIT $p.limit RETURN c`;
  return `CALL () {
    UNWIND $p.filter.withActors AS one UNWIND $p.kinds AS kind
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
  connection: Connection,
  labels: Labels,
  sources: readonly string[],
  filter: LinkFilter,
  { field, direction }: Order<LinkOrderField>,
  page: PageRequest,
): Promise<Map<string, Page<Link>>> {
  const from = citing(labels.claim, labels.source, 'of');
  const where = claimConditions(labels);
  const text = pagesText(
    page,
    { from, where, row: 'c', order: byField('c', field, direction), total: counting(from, where) },
    { variable: 'of', found: '' },
  );
  const parameters = { ...pageParameters(page, direction, filter), of: sources };
  const rows = await connection.read<PageRow & { of: string }>(text, parameters);
  const found = new Map(rows.map((row) => [row.of, row]));
  return new Map(sources.map((id) => [id, pageOf<Link>(found.get(id), page)]));
}
