import { Ellipsis } from 'lucide';
import type { TargetedEvent } from 'preact';
import type { Target } from '../../state/selection.ts';
import { useWorkshop } from '../context.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';
import { classOf } from './column-heads.tsx';
import type { Point } from './data-grid.tsx';
import type { Column, Line } from './table-model.ts';
import type { useRows } from './use-rows.ts';

const STEPS: Partial<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

interface Props {
  id: string;
  type: Target['type'];
  /** Its number in the whole table; the heads are number 1. */
  at: number;
  columns: readonly Column[];
  line: Line;
  isActive: boolean;
  isSelected: boolean;
  rows: ReturnType<typeof useRows>;
  onMenu: (target: Target, at: Point) => void;
}

/** An actor or a link: everything that can be done with it on the canvas can be done with its row. */
export function GridRow({ id, type, at, columns, line, isActive, isSelected, rows, onMenu }: Props) {
  const words = useWords();
  const { canvas } = useWorkshop();
  const target: Target = { type, id };

  const openMenuBelow = ({ currentTarget }: TargetedEvent<HTMLElement>) => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    onMenu(target, { x: left, y: bottom });
  };

  function onKeyDown(event: TargetedEvent<HTMLElement, KeyboardEvent>): void {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const step = STEPS[key];
    const isOnRow = event.target === event.currentTarget;
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) openMenuBelow(event);
    else if (step !== undefined) rows.go(id, step, shiftKey);
    else if (isOnRow && (key === ' ' || key === 'Enter'))
      rows.select(id, shiftKey ? 'range' : ctrlKey || metaKey ? 'too' : 'alone');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <tr
      data-row
      class={line.isHidden ? 'is-hidden' : undefined}
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={at}
      aria-selected={isSelected}
      onKeyDown={onKeyDown}
      onFocusIn={() => rows.setActive(id)}
      onMouseDown={(event) => {
        // Shift would select the text of all rows between.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={({ shiftKey, ctrlKey, metaKey, currentTarget }) => {
        currentTarget.focus();
        rows.select(id, shiftKey ? 'range' : ctrlKey || metaKey ? 'too' : 'alone');
      }}
      onDblClick={() => type === 'actor' && canvas.current?.centre(id)}
      onContextMenu={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        onMenu(target, { x: event.clientX, y: event.clientY });
      }}
    >
      {columns.map((column, index) => (
        <td key={column.name} class={classOf(column)}>
          {line.cells[index]}
        </td>
      ))}
      <td class="cell-deeds">
        <button
          type="button"
          class="icon-button"
          aria-haspopup="menu"
          aria-label={words.table.deedsFor(line.label)}
          title={words.more}
          tabIndex={isActive ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
            openMenuBelow(event);
          }}
        >
          <Icon of={Ellipsis} />
        </button>
      </td>
    </tr>
  );
}
