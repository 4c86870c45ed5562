import type { IconNode } from 'lucide';
import { Check, ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { ShortcutName } from '../../state/keys.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';
import { written } from '../written-keys.ts';

interface Props {
  children: ComponentChildren;
  onChoose: () => void;
  /** The key that does the same. */
  shortcut?: ShortcutName;
  /** What it does, where an icon alone says so to those who see it. */
  label?: string;
  /** Why it cannot be done now; it stays in the menu to say so. */
  unless?: string | false;
  /** It opens another list within the menu. */
  opensMore?: boolean;
}

export function MenuItem({ children, onChoose, shortcut, label, unless = false, opensMore = false }: Props) {
  const words = useWords();
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={() => unless === false && onChoose()}
      {...(label !== undefined && { 'aria-label': label, title: label })}
      {...(unless !== false && { 'aria-disabled': true })}
      {...(opensMore && { 'aria-haspopup': 'menu' as const })}
    >
      <span class="menu-words">
        {children}
        {unless !== false && <small>{unless}</small>}
      </span>
      {shortcut && <kbd>{written(shortcut, words)[0]}</kbd>}
      {opensMore && <Icon of={ChevronRight} size={14} />}
    </button>
  );
}

interface ChoiceProps {
  icon: IconNode;
  isChosen: boolean;
  onChoose: () => void;
  children: ComponentChildren;
}

/** One of several, of which one is chosen. */
export function MenuChoice({ icon, isChosen, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" role="menuitemradio" aria-checked={isChosen} tabIndex={-1} onClick={onChoose}>
      <span class="menu-words">
        <Icon of={icon} />
        {children}
      </span>
      {isChosen && <Icon of={Check} size={14} />}
    </button>
  );
}
