import { CONFIDENCES, type Link } from '../../../core/model/link.ts';
import { linkKinds } from '../../../core/model/link-kinds.ts';
import type { LinkFilter } from '../filters.ts';
import type { LinkOrderField, Order, Page, PageRequest } from '../graph-store.ts';
import { claimConditions, saysOnly } from './conditions.ts';
import type { Connection } from './connection.ts';
import { ANY_EVIDENCE, type Labels } from './labels.ts';
import { byField, byIndexed } from './orderings.ts';
import { counting, type PageRow, pageOf, pageParameters, pagesText, pageText } from './pages.ts';
import { tallied, tallyOf } from './tallies.ts';

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
  const from = claimsFor(labels, filter);
  const where = claimConditions(labels);
  const tallies = talliesFor(filter);
  const text = pageText({
    ...{ from, where, row: 'c', order: byIndexed(PROPERTIES[field], direction) },
    total: tallies ? tallied(labels) : counting(from, where),
  });
  const parameters = { ...pageParameters(page, direction, filter), tallies };
  const [row] = await connection.read<PageRow>(text, parameters);
  return pageOf<Link>(row, page);
}

/** The tallies of all links that pass; null where tallies don't know. */
function talliesFor(filter: LinkFilter): string[] | null {
  if (!saysOnly(filter, 'kinds', 'confidence')) return null;
  const { kinds, confidence } = filter;
  return [...new Set(kinds ?? linkKinds)].flatMap((kind) =>
    [...new Set(confidence ?? CONFIDENCES)].map((one) => tallyOf.links(kind, one)),
  );
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
    { from, where, row: 'c', order: byField('c', 'c.kind', direction), total: counting(from, where) },
    { variable: 'of', found: '' },
  );
  const parameters = { ...pageParameters(page, direction, filter), field, of: sources };
  const rows = await connection.read<PageRow & { of: string }>(text, parameters);
  const found = new Map(rows.map((row) => [row.of, row]));
  return new Map(sources.map((id) => [id, pageOf<Link>(found.get(id), page)]));
}
