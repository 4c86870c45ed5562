import { ArrowDown, ArrowUp } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';
import type { Column, TableModel } from './table-model.ts';

/** The heads of the columns: a click sorts, another the other way round. */
export function ColumnHeads({ model: { columns, sort, onSort } }: { model: TableModel }) {
  const words = useWords();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const isSorted = sort.by === column.name;
          return (
            <th
              key={column.name}
              scope="col"
              class={classOf(column)}
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" onClick={() => onSort(column.name)}>
                {column.title}
                {isSorted && <Icon of={sort.descending ? ArrowDown : ArrowUp} size={12} />}
              </button>
            </th>
          );
        })}
        <th scope="col" class="cell-deeds">
          <span class="visually-hidden">{words.table.deeds}</span>
        </th>
      </tr>
    </thead>
  );
}

/** How a column stands, in its head as in its cells. */
export function classOf({ name, isFigure, isEssential }: Column): string {
  return [`cell-${name}`, isFigure && 'cell-figure', !isEssential && 'cell-wide'].filter(Boolean).join(' ');
}
