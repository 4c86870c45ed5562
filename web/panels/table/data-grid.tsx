import { useMemo, useRef } from 'preact/hooks';
import type { Target } from '../../state/selection.ts';
import { PAGE } from '../../state/table.ts';
import { useExplorer } from '../context.ts';
import { useWords } from '../preferences.tsx';
import { ColumnHeads } from './column-heads.tsx';
import { GridRow } from './grid-row.tsx';
import { Pager } from './pager.tsx';
import type { TableModel } from './table-model.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useRows } from './use-rows.ts';

export interface Point {
  x: number;
  y: number;
}

/** A table in which one moves about and selects is a grid: a single stop for Tab. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;

interface Props {
  model: TableModel;
  label: string;
  /** `at`: in pixels of the window. */
  onMenu: (target: Target, at: Point) => void;
}

/** A page of rows: arrows move, Space and Enter select, Shift+F10 opens the menu. */
export function DataGrid({ model, label, onMenu }: Props) {
  const words = useWords();
  const { selection } = useExplorer();
  const grid = useRef<HTMLTableElement>(null);
  const rows = useRows(model, grid);
  useKeptFocus(grid);
  const selected = model.type === 'actor' ? selection.actors : selection.links;
  const first = rows.page * PAGE;
  // A hundred rows are not to be drawn again for each move of the camera.
  const body = useMemo(() => {
    const chosen = new Set(selected);
    return rows.there.map((id, index) => (
      <GridRow
        key={id}
        id={id}
        at={first + index + 2}
        columns={model.columns}
        line={model.line(id)}
        isActive={id === rows.active}
        isSelected={chosen.has(id)}
        type={model.type}
        rows={rows}
        onMenu={onMenu}
      />
    ));
  }, [model.ids, first, rows.active, selected]);
  return (
    <>
      <div class="table-scroller">
        <table ref={grid} {...GRID} aria-label={label} aria-rowcount={model.ids.length + 1}>
          <ColumnHeads model={model} />
          <tbody>{body}</tbody>
        </table>
        {rows.there.length === 0 && (
          <p class="table-empty">{model.total === 0 ? words.table.nothing : words.table.none}</p>
        )}
      </div>
      {rows.pages > 1 && (
        <Pager page={rows.page} pages={rows.pages} rowCount={model.ids.length} onPage={rows.setPage} />
      )}
    </>
  );
}
