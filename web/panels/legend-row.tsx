import type { ComponentChild } from 'preact';
import { grouped } from '../language/en.ts';
import type { Count } from '../state/tally.ts';
import { useWords } from './preferences.tsx';

interface Props {
  mark: ComponentChild;
  name: string;
  count: Count;
  hidden: boolean;
  onToggle: () => void;
}

export function LegendRow({ mark, name, count, hidden, onToggle }: Props) {
  const words = useWords();
  const isPartial = count.shown < count.total;
  return (
    <li>
      <button
        type="button"
        class="legend-row"
        aria-pressed={!hidden}
        title={(hidden ? words.show : words.hide)(name)}
        onClick={onToggle}
      >
        {mark}
        <span class="legend-name">{name}</span>
        <span class="figure">
          {isPartial && `${grouped(count.shown)} / `}
          {grouped(count.total)}
        </span>
      </button>
    </li>
  );
}
