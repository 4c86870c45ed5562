import type { Link } from '../../../core/model/link.ts';
import type { LinkFilter } from '../filters.ts';
import type { LinkOrderField, Order, Page, PageRequest } from '../graph-store.ts';
import { claimConditions } from './conditions.ts';
import type { Connection } from './connection.ts';
import { ANY_EVIDENCE, type Labels } from './labels.ts';
import { byField, byIndexed } from './orderings.ts';
import { listParameters, listText, type PageRow, pageOf, pageParameters, pagesText } from './pages.ts';

const PROPERTIES: Record<LinkOrderField, string> = {
  SINCE: 'c.bySince',
  UNTIL: 'c.byUntil',
  KIND: 'c.byKind',
};

/** Finds the claims `c` that may pass the filter, starting from the condition that leaves the fewest. */
export function claimsFor({ claim, source }: Labels, filter: LinkFilter): string {
  if (filter.withActors) return touching(claim, '$p.filter.withActors');
  if (filter.source !== null) return citing(claim, source, '$p.filter.source');
  return `MATCH (c:${claim})`;
}

export function touching(claim: string, actors: string): string {
  return `MATCH (c:${claim}) WHERE c.from IN ${actors} OR c.to IN ${actors} WITH DISTINCT c`;
}

/** A claim may cite a source twice, for different places in it. */
function citing(claim: string, source: string, id: string): string {
  return `MATCH (:${source} {id: ${id}})<-[:${ANY_EVIDENCE}]-(c:${claim}) WITH DISTINCT c`;
}

export async function linkPage(
  connection: Connection,
  labels: Labels,
  filter: LinkFilter,
  { field, direction }: Order<LinkOrderField>,
  page: PageRequest,
): Promise<Page<Link>> {
  const text = listText(
    {
      from: claimsFor(labels, filter),
      where: claimConditions(labels),
      row: 'c',
      order: byIndexed(PROPERTIES[field], direction),
    },
    labels.claim,
  );
  const [row] = await connection.read<PageRow>(text, listParameters(page, direction, filter));
  return pageOf<Link>(row, page);
}

export async function linkPagesCiting(
  connection: Connection,
  labels: Labels,
  sources: readonly string[],
  filter: LinkFilter,
  { field, direction }: Order<LinkOrderField>,
  page: PageRequest,
): Promise<Map<string, Page<Link>>> {
  const text = pagesText({
    from: citing(labels.claim, labels.source, 'of'),
    where: claimConditions(labels),
    row: 'c',
    order: byField('c', 'c.kind', direction),
  });
  const parameters = { ...pageParameters(page, direction, filter), field, of: sources };
  const rows = await connection.read<PageRow & { of: string }>(text, parameters);
  const found = new Map(rows.map((row) => [row.of, row]));
  return new Map(sources.map((id) => [id, pageOf<Link>(found.get(id), page)]));
}
