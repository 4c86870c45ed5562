import type { Source } from '../../../core/model/source.ts';
import type { SourceFilter } from '../filters.ts';
import type { Page, PageRequest } from '../graph-store.ts';
import { sourceConditions } from './conditions.ts';
import type { Connection } from './connection.ts';
import type { Labels } from './labels.ts';
import { byIndexed } from './orderings.ts';
import { listParameters, listText, type PageRow, pageOf } from './pages.ts';

export async function sourcePage(
  connection: Connection,
  labels: Labels,
  filter: SourceFilter,
  page: PageRequest,
): Promise<Page<Source>> {
  const text = listText(
    {
      from: `MATCH (s:${labels.source})`,
      where: sourceConditions,
      row: 's',
      order: byIndexed('s.byDate', 'DESC'),
    },
    labels.source,
  );
  const [row] = await connection.read<PageRow>(text, listParameters(page, 'DESC', filter));
  return pageOf<Source>(row, page);
}
