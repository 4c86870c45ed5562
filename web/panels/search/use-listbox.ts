import { useState } from 'preact/hooks';

interface Options {
  /** The id of the list below. */
  list: string;
  isOpen: boolean;
  /** The ids of its options. */
  options: readonly string[];
  onEnter: (active: number, event: KeyboardEvent) => void;
  /** Null: Escape is for whoever holds the field. */
  onEscape: ((event: KeyboardEvent) => void) | null;
}

/**
 * A field with a list below it, by the ARIA combobox pattern: arrows go round the options, Enter and Escape do what they
 * are given. `field` is what the input needs for that; `restart` goes to the first option, when the options are others.
 */
export function useListbox({ list, isOpen, options, onEnter, onEscape }: Options) {
  const [active, setActive] = useState(0);
  const count = options.length;
  const chosen = options[active];
  const move = (by: number) => count > 0 && setActive((active + by + count) % count);

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes Chinese, its keys are not ours.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') onEnter(active, event);
    else if (event.key === 'Escape' && onEscape) onEscape(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    active,
    restart: () => setActive(0),
    field: {
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: false,
      'aria-expanded': isOpen,
      'aria-controls': list,
      'aria-autocomplete': 'list',
      ...(isOpen && chosen !== undefined && { 'aria-activedescendant': chosen }),
      onKeyDown,
    } as const,
  };
}
