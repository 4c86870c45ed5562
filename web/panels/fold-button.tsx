import { ChevronLeft, ChevronRight } from 'lucide';
import { Icon } from './icon.tsx';

interface Props {
  edge: 'left' | 'right';
  fold: 'open' | 'folded';
  onFold: (fold: 'open' | 'folded') => void;
  label: string;
}

/** On the edge of a side panel: folds it away and brings it back. */
export function FoldButton({ edge, fold, onFold, label }: Props) {
  const isOpen = fold === 'open';
  return (
    <button
      type="button"
      class={`fold fold-${edge}`}
      aria-expanded={isOpen}
      aria-label={label}
      title={label}
      onClick={() => onFold(isOpen ? 'folded' : 'open')}
    >
      <Icon of={(edge === 'left') === isOpen ? ChevronLeft : ChevronRight} size={14} />
    </button>
  );
}
