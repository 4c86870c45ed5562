import type { Source } from '../../../core/model/source.ts';
import type { SourceFilter } from '../filters.ts';
import type { Page, PageRequest } from '../graph-store.ts';
import { passesAll, sourceConditions } from './conditions.ts';
import type { Connection } from './connection.ts';
import type { Labels } from './labels.ts';
import { byIndexed } from './orderings.ts';
import { counting, type PageRow, pageOf, pageParameters, pageText } from './pages.ts';

export async function sourcePage(
  connection: Connection,
  labels: Labels,
  filter: SourceFilter,
  page: PageRequest,
): Promise<Page<Source>> {
  const from = `MATCH (s:${labels.source})`;
  const text = pageText({
    ...{ from, where: sourceConditions, row: 's', order: byIndexed('s.byDate', 'DESC') },
    total: passesAll(filter) ? `${from} RETURN count(s) AS total` : counting(from, sourceConditions),
  });
  const [row] = await connection.read<PageRow>(text, pageParameters(page, 'DESC', filter));
  return pageOf<Source>(row, page);
}
