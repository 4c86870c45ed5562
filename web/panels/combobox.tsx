import { useEffect, useState } from 'preact/hooks';
import type { SearchHit } from '../api/search.ts';
import { groupHits } from '../state/hit-groups.ts';
import { namesIn, type PastedName } from '../state/pasted-names.ts';
import { useWords } from './preferences.tsx';
import { hitId, SearchResults } from './search-results.tsx';
import { isSearchable, useSearch } from './use-search.ts';

interface Props {
  id: string;
  placeholder: string;
  onChoose: (hit: SearchHit, withNeighbours: boolean) => void;
  /** Those already there. */
  isMarked?: (actor: string) => boolean;
  withHint?: boolean;
  /** Several names were pasted at once, such as a column of a spreadsheet; not given: they are text like any other. */
  onPasteNames?: (names: PastedName[]) => void;
  /** The id of what says that nobody who is right stands here. */
  problem?: string | undefined;
}

/** A field that searches as one types, with the results in a list below: the ARIA combobox pattern. */
export function Combobox({
  id,
  placeholder,
  onChoose,
  isMarked = () => false,
  withHint = false,
  onPasteNames,
  problem,
}: Props) {
  const words = useWords();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { hits: found, isCurrent, failure } = useSearch(text);
  const groups = groupHits(found);
  const hits = groups.flatMap((group) => group.hits);
  /** Enter was pressed before the answer to what is typed had come: it is kept until then. */
  const [entered, setEntered] = useState<{ withNeighbours: boolean } | null>(null);
  const listOpen = isOpen && isSearchable(text);

  function choose(hit: SearchHit | undefined, withNeighbours: boolean): void {
    if (!hit) return;
    onChoose(hit, withNeighbours);
    setText('');
    setOpen(false);
  }

  function enter(withNeighbours: boolean): void {
    if (isCurrent) choose(hits[active], withNeighbours);
    else setEntered({ withNeighbours });
  }

  useEffect(() => {
    if (!entered || !(isCurrent || failure)) return;
    setEntered(null);
    if (isCurrent) choose(hits[0], entered.withNeighbours);
  }, [entered, isCurrent, failure]);

  function move(by: number): void {
    if (hits.length > 0) setActive((active + by + hits.length) % hits.length);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes Chinese, its keys are not ours.
    if (event.isComposing) return;
    const deeds: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => enter(event.ctrlKey || event.metaKey),
      Escape: () => (text === '' ? (event.currentTarget as HTMLElement).blur() : setText('')),
    };
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  }

  function onPaste(event: ClipboardEvent): void {
    const names = namesIn(event.clipboardData?.getData('text/plain') ?? '');
    if (!onPasteNames || names.length < 2) return;
    event.preventDefault();
    onPasteNames(names);
  }

  return (
    <div class="combobox">
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        aria-label={placeholder}
        aria-expanded={listOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(problem !== undefined && { 'aria-invalid': true, 'aria-describedby': problem })}
        {...(listOpen && hits[active] && { 'aria-activedescendant': hitId(id, hits[active]) })}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(0);
          setEntered(null);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {listOpen && (
        <SearchResults
          id={id}
          text={text}
          groups={groups}
          active={hits[active]}
          isWaiting={!isCurrent && failure === null}
          failure={failure}
          isMarked={isMarked}
          onChoose={choose}
          hint={withHint ? words.searchHint : null}
        />
      )}
    </div>
  );
}
