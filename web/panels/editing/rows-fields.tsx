import { Plus, Trash2 } from 'lucide';
import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { focusFirst } from '../focus.ts';
import { Icon } from '../icon.tsx';
import { FieldProblem } from './field-problem.tsx';

interface Props<Item> {
  field: string;
  legend: string;
  items: readonly Item[];
  onChange: (items: Item[]) => void;
  /** What a new row begins with. */
  fresh: Item;
  addLabel: string;
  removeLabel: (number: number) => string;
  /** The fields of a row. */
  children: (
    item: Item,
    change: (change: Partial<Item>) => void,
    field: string,
    number: number,
  ) => ComponentChild;
  class?: string;
}

/** A list of rows that grows and shrinks, such as the names of an actor. */
export function RowsFields<Item extends object>(props: Props<Item>) {
  const { field, legend, items, onChange, fresh, addLabel, removeLabel, children, class: name = '' } = props;
  const list = useRef<HTMLUListElement>(null);

  function add(): void {
    onChange([...items, fresh]);
    // Where one goes on writing.
    requestAnimationFrame(() => focusFirst(list.current?.lastElementChild ?? null));
  }

  function remove(index: number): void {
    onChange(items.filter((_, other) => other !== index));
    list.current?.parentElement?.querySelector<HTMLElement>('.add-row')?.focus();
  }

  return (
    <fieldset class={`rows-fields ${name}`.trim()}>
      <legend>{legend}</legend>
      <ul ref={list}>
        {items.map((item, index) => (
          // Rows have nothing of their own to be known by.
          <li key={index}>
            {children(
              item,
              (change) =>
                onChange(items.map((each, other) => (other === index ? { ...each, ...change } : each))),
              `${field}.${index}`,
              index + 1,
            )}
            <button
              type="button"
              class="icon-button"
              title={removeLabel(index + 1)}
              aria-label={removeLabel(index + 1)}
              onClick={() => remove(index)}
            >
              <Icon of={Trash2} size={14} />
            </button>
          </li>
        ))}
      </ul>
      <FieldProblem field={field} />
      <button type="button" class="quiet-button add-row" onClick={add}>
        <Icon of={Plus} size={14} /> {addLabel}
      </button>
    </fieldset>
  );
}
