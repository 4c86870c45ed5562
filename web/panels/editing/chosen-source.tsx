import { X } from 'lucide';
import { useMemo } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useWords } from '../preferences.tsx';
import { useSources } from '../sources/use-sources.ts';

interface Props {
  id: string;
  label: string;
  onChange: () => void;
}

/** A source that was chosen, by its title. */
export function ChosenSource({ id, label, onChange }: Props) {
  const words = useWords();
  const { data } = useSources(useMemo(() => [id], [id]));
  const source = data?.get(id);
  return (
    <>
      <span class="picker-label">{label}</span>
      <div class="picked chosen-source">
        <span>
          <cite lang={source?.lang}>{source?.title ?? id}</cite>
          {source && <small>{[source.publisher, source.date].filter(Boolean).join(', ')}</small>}
        </span>
        <button
          type="button"
          class="icon-button"
          title={words.change}
          aria-label={`${label}: ${words.change}`}
          onClick={onChange}
        >
          <Icon of={X} size={14} />
        </button>
      </div>
    </>
  );
}
