import { UnfoldVertical, X } from 'lucide';
import { grouped } from '../../language/en.ts';
import type { Target } from '../../state/selection.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';
import type { TableModel } from './table-model.ts';

interface Props {
  model: TableModel;
  counts: Record<Target['type'], number>;
  text: string;
  onTab: (tab: Target['type']) => void;
  onText: (text: string) => void;
  onHeight: () => void;
  onClose: () => void;
}

/** Above the rows: actors or links, a filter, how many rows it leaves, and how high the table stands. */
export function TableBar({ model, counts, text, onTab, onText, onHeight, onClose }: Props) {
  const words = useWords();
  const names = { actor: words.actors, link: words.links };
  return (
    <div class="table-bar">
      <div class="tabs" role="tablist" aria-label={words.table.name}>
        {(['actor', 'link'] as const).map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`table-tab-${tab}`}
            aria-selected={model.type === tab}
            aria-controls="table-content"
            onClick={() => onTab(tab)}
          >
            {names[tab]} <span class="figure">{grouped(counts[tab])}</span>
          </button>
        ))}
      </div>
      <input
        type="search"
        class="table-filter"
        value={text}
        placeholder={words.table.filter}
        aria-label={words.table.filter}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      <span class="figure table-count" role="status">
        {text.trim() !== '' && words.shownOf(model.ids.length, model.total)}
      </span>
      <button
        type="button"
        class="icon-button table-height"
        aria-label={words.table.height}
        title={words.table.height}
        onClick={onHeight}
      >
        <Icon of={UnfoldVertical} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words.table.close}
        title={words.table.close}
        onClick={onClose}
      >
        <Icon of={X} />
      </button>
    </div>
  );
}
