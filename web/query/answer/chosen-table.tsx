import { Download } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { AnswerTable } from '../../../core/answer/table.ts';
import { tableCsv } from '../../../core/answer/table-csv.ts';
import { tableText } from '../../../core/answer/table-text.ts';
import { dayOf } from '../../../core/model/partial-date.ts';
import { downloadText } from '../../commands/download.ts';
import { CopyButton } from '../../panels/copy-button.tsx';
import { Icon } from '../../panels/icon.tsx';
import { usePreferences } from '../../panels/preferences.tsx';
import { AnswerGrid } from './answer-grid.tsx';
import { nextOrder, type RowOrder, sortedRows } from './sort-rows.ts';

interface Props {
  table: AnswerTable;
  /** What stands before the ways to take the table away. */
  children: ComponentChildren;
}

/** One table, sorted as one likes, to be read here or taken away in that order. */
export function ChosenTable({ table, children }: Props) {
  const { words, lang } = usePreferences();
  const [order, setOrder] = useState<RowOrder>(null);
  const sorted = useMemo(
    () => ({ ...table, rows: sortedRows(table.rows, order, new Intl.Collator(lang, { numeric: true })) }),
    [table, order, lang],
  );
  return (
    <>
      <div class="answer-bar">
        {children}
        <CopyButton text={() => tableText(sorted)} />
        <button
          type="button"
          class="small-button"
          title={words.answer.csvHint}
          onClick={() => downloadText(fileNameOf(table), 'text/csv;charset=utf-8', tableCsv(sorted))}
        >
          <Icon of={Download} size={14} />
          {words.answer.csv}
        </button>
      </div>
      <AnswerGrid
        table={sorted}
        order={order}
        onOrder={(column) => setOrder((former) => nextOrder(former, column))}
      />
    </>
  );
}

/** Such as `chokepoint-2026-11-25-actor-links-nodes.csv`. */
function fileNameOf({ name }: AnswerTable): string {
  return `chokepoint-${dayOf(new Date())}-${name.replaceAll('.', '-')}.csv`;
}
