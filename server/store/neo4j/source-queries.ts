import type { Source } from '../../../core/model/source.ts';
import type { SourceFilter } from '../filters.ts';
import type { Page, PageRequest } from '../graph-store.ts';
import { byText, holding } from './by-text.ts';
import { passesAll, sourceConditions } from './conditions.ts';
import type { Graph } from './graph.ts';
import { byIndexed } from './orderings.ts';
import { counting, type PageRow, pageOf, pageParameters, pageText } from './pages.ts';

export async function sourcePage(
  { db, labels }: Graph,
  filter: SourceFilter,
  page: PageRequest,
): Promise<Page<Source>> {
  const match = `MATCH (s:${labels.source})`;
  const order = byIndexed('s.byDate', 'DESC');
  const isSought = filter.text !== null && !filter.ids;
  const text = pageText(
    page,
    isSought
      ? {
          from: byText({ match, row: 's', where: sourceConditions, order }),
          where: null,
          row: 's',
          order: { ...order, seek: null },
          total: `${holding(match, 's', sourceConditions)} RETURN count(*) AS total`,
        }
      : {
          from: match,
          where: sourceConditions,
          row: 's',
          order,
          total: passesAll(filter) ? `${match} RETURN count(s) AS total` : counting(match, sourceConditions),
        },
  );
  const [row] = await db.read<PageRow>(text, pageParameters(page, 'DESC', filter));
  return pageOf<Source>(row, page);
}
