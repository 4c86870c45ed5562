import { ArrowDown, ArrowUp } from 'lucide';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AnswerTable } from '../../../core/answer/table.ts';
import { Icon } from '../../panels/icon.tsx';
import { useWords } from '../../panels/preferences.tsx';
import { Pager } from '../../panels/table/pager.tsx';
import { PAGE, pageCount } from '../../state/table.ts';
import { CellText } from './answer-cell.tsx';
import { figureColumns, type RowOrder } from './sort-rows.ts';

interface Props {
  table: AnswerTable;
  order: RowOrder;
  onOrder: (column: number) => void;
}

/** A page of rows at a time, so that thousands of them cost no more than a hundred. */
export function AnswerGrid({ table, order, onOrder }: Props) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(0);
  const { columns, rows, name } = table;
  const figures = useMemo(() => figureColumns(table), [columns]);
  useLayoutEffect(() => setPage(0), [order]);
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [page]);
  if (columns.length === 0) return <p class="answer-empty">{words.answer.emptyList}</p>;
  const first = page * PAGE;
  const pages = pageCount(rows.length);
  return (
    <>
      {/* The arrow keys scroll it from the heads of its columns. */}
      <div ref={scroller} class="answer-scroller">
        <table aria-label={name} aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column, index) => (
                <Head
                  key={column}
                  name={column}
                  isFigure={figures[index] === true}
                  way={order?.column === index ? (order.descending ? 'descending' : 'ascending') : 'none'}
                  onClick={() => onOrder(index)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, first + PAGE).map((row, index) => (
              <tr key={first + index} aria-rowindex={first + index + 2}>
                {row.map((cell, column) => (
                  <td key={columns[column]} class={figures[column] ? 'answer-figure' : undefined}>
                    <div class="answer-value">
                      <CellText cell={cell} />
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Pager page={page} pages={pages} rowCount={rows.length} onPage={setPage} />}
    </>
  );
}

interface HeadProps {
  name: string;
  isFigure: boolean;
  way: 'ascending' | 'descending' | 'none';
  onClick: () => void;
}

function Head({ name, isFigure, way, onClick }: HeadProps) {
  return (
    <th scope="col" aria-sort={way} class={isFigure ? 'answer-figure' : undefined}>
      <button type="button" onClick={onClick}>
        {name}
        {way !== 'none' && <Icon of={way === 'descending' ? ArrowDown : ArrowUp} size={12} />}
      </button>
    </th>
  );
}
