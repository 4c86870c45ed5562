import { useState } from 'preact/hooks';
import { searchSources } from '../../api/source-search.ts';
import { explain } from '../../language/explain.ts';
import { usePreferences } from '../preferences.tsx';
import { useQuery } from '../use-query.ts';
import { isSearchable, useDebounced } from '../use-search.ts';
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
  const [active, setActive] = useState(0);
  const typed = useDebounced(text.trim());
  const { data, failure } = useQuery(isSearchable(typed) ? typed : null, (signal) =>
    searchSources(typed, signal),
  );
  const found = data ?? [];
  const isListed = isOpen && isSearchable(text);
  const id = fieldId(field);
  const optionId = (index: number) => `${id}-option-${index}`;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const chosen = found[active];
    if (event.key === 'Enter' && isListed && chosen) onChoose(chosen.id);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape' && isListed) setOpen(false);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <label for={id}>{label}</label>
      <div class="combobox">
        <input
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          placeholder={words.searchSources}
          aria-expanded={isListed}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-invalid={useProblem(field) !== null}
          aria-describedby={`${id}-problem`}
          {...(isListed && found[active] && { 'aria-activedescendant': optionId(active) })}
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
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
