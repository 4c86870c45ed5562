import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';

interface Props {
  icon: IconNode;
  label: string;
  class?: string;
  /** Of a button that stays down. */
  isPressed?: boolean;
  /** Of a button that opens a menu. */
  isOpen?: boolean;
  onClick: () => void;
}

/** A button that is only an icon; its label is read aloud and shown under the pointer. */
export function IconButton({ icon, label, class: name = '', isPressed, isOpen, onClick }: Props) {
  return (
    <button
      type="button"
      class={`icon-button ${name}`.trim()}
      title={label}
      aria-label={label}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
      {...(isOpen !== undefined && { 'aria-haspopup': 'menu' as const, 'aria-expanded': isOpen })}
      onClick={onClick}
    >
      <Icon of={icon} />
    </button>
  );
}
