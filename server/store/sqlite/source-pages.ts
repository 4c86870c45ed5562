import type { Source } from '../../../core/model/source.ts';
import type { SourceFilter } from '../filters.ts';
import type { Page, PageRequest } from '../graph-store.ts';
import { byText, type Candidates, READ, whereToCount, whereToLook } from './candidates.ts';
import { sourceConditions } from './conditions.ts';
import { type Database, list, rowsAtMost } from './database.ts';
import { countOf, pageOf } from './pages.ts';
import { sourceTotal } from './tallies.ts';

const IN_ORDER = { sql: 'source s INDEXED BY source_by_day', values: [] };

/** Newest first. */
export function sourcePage(db: Database, filter: SourceFilter, page: PageRequest): Page<Source> {
  const where = sourceConditions(filter);
  const rows = rowsAtMost(db, 'source');
  const effort = filter.text === null ? 1 : READ;
  const candidates: Candidates[] = byText(db, 'source', 's', filter.text);
  if (filter.ids)
    candidates.push({
      from: [
        {
          sql: '(SELECT value FROM json_each(?)) i CROSS JOIN source s ON s.id = i.value',
          values: [list(new Set(filter.ids))],
        },
      ],
      size: filter.ids.length,
      effort: READ,
    });
  const from = whereToLook(candidates, [IN_ORDER], { rows, effort, first: page.first });
  return pageOf<Source>(
    db,
    { table: 'source', from, where, alias: 's', key: 'order_day', direction: 'DESC' },
    page,
    () =>
      sourceTotal(db, filter) ??
      countOf(db, whereToCount(candidates, { from: [IN_ORDER], size: rows, effort }), where),
  );
}
