import { useState } from 'preact/hooks';
import { searchSources } from '../../api/source-search.ts';
import { explain } from '../../language/explain.ts';
import { usePreferences } from '../preferences.tsx';
import { useListbox } from '../search/use-listbox.ts';
import { isSearchable, useDebounced } from '../search/use-search.ts';
import { useQuery } from '../use-query.ts';
import { fieldId, useProblem } from './problems-context.ts';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  field: string;
  label: string;
  onChoose: (id: string) => void;
}

/** Finds a source by words of its title or its publisher: the ARIA combobox pattern. */
export function SourceSearch({ field, label, onChoose }: Props) {
  const words = useEditingWords();
  const { words: common } = usePreferences();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const typed = useDebounced(text.trim());
  const { data, failure } = useQuery(isSearchable(typed) ? typed : null, (signal) =>
    searchSources(typed, signal),
  );
  const found = data ?? [];
  const isListed = isOpen && isSearchable(text);
  const id = fieldId(field);
  const optionId = (index: number) => `${id}-option-${index}`;
  const {
    active,
    restart,
    field: attributes,
  } = useListbox({
    list: `${id}-list`,
    isOpen: isListed,
    options: found.map((_, index) => optionId(index)),
    onEnter: (index) => {
      const chosen = found[index];
      if (isListed && chosen) onChoose(chosen.id);
    },
    onEscape: isListed ? () => setOpen(false) : null,
  });

  return (
    <>
      <label for={id}>{label}</label>
      <div class="combobox">
        <input
          {...attributes}
          id={id}
          placeholder={words.searchSources}
          aria-invalid={useProblem(field) !== null}
          aria-describedby={`${id}-problem`}
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            restart();
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        />
        {isListed && (
          <div class="results source-results">
            <div id={`${id}-list`} role="listbox" aria-label={label}>
              {found.map((source, index) => (
                <div
                  key={source.id}
                  id={optionId(index)}
                  role="option"
                  class="hit"
                  tabIndex={-1}
                  aria-selected={index === active}
                  onMouseDown={(event) => {
                    // The field must keep the focus, or the list closes under the pointer.
                    event.preventDefault();
                    onChoose(source.id);
                  }}
                >
                  <cite lang={source.lang}>{source.title}</cite>
                  <small>{[source.publisher, source.date].filter(Boolean).join(', ')}</small>
                </div>
              ))}
            </div>
            {found.length === 0 && (
              <p class="results-message" role="status">
                {failure
                  ? explain(failure, common)
                  : data && typed === text.trim()
                    ? words.noSources
                    : common.searching}
              </p>
            )}
          </div>
        )}
      </div>
    </>
  );
}
