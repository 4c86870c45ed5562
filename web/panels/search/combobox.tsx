import { useEffect, useState } from 'preact/hooks';
import type { SearchHit } from '../../api/search.ts';
import { groupHits } from '../../state/hit-groups.ts';
import { namesIn, type PastedName } from '../../state/pasted-names.ts';
import { useWords } from '../preferences.tsx';
import { askAgain } from '../use-query.ts';
import { hitId, SearchResults } from './search-results.tsx';
import { useListbox } from './use-listbox.ts';
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
  const { hits: found, isCurrent, failure } = useSearch(text);
  const groups = groupHits(found);
  const hits = groups.flatMap((group) => group.hits);
  /** Enter was pressed before the answer to what is typed had come: it is kept until then. */
  const [entered, setEntered] = useState<{ withNeighbours: boolean } | null>(null);
  const listOpen = isOpen && isSearchable(text);
  const { active, restart, field } = useListbox({
    list: `${id}-list`,
    isOpen: listOpen,
    options: hits.map((hit) => hitId(id, hit)),
    onEnter: (_, event) => enter(event.ctrlKey || event.metaKey),
    onEscape: (event) => (text === '' ? (event.currentTarget as HTMLElement).blur() : setText('')),
  });

  function choose(hit: SearchHit | undefined, withNeighbours: boolean): void {
    if (!hit) return;
    onChoose(hit, withNeighbours);
    setText('');
    setOpen(false);
  }

  function enter(withNeighbours: boolean): void {
    if (isCurrent) choose(hits[active], withNeighbours);
    else if (failure) askAgain();
    else setEntered({ withNeighbours });
  }

  useEffect(() => {
    if (!entered || !(isCurrent || failure)) return;
    setEntered(null);
    if (isCurrent) choose(hits[0], entered.withNeighbours);
  }, [entered, isCurrent, failure]);

  function onPaste(event: ClipboardEvent): void {
    const names = namesIn(event.clipboardData?.getData('text/plain') ?? '');
    if (!onPasteNames || names.length < 2) return;
    event.preventDefault();
    onPasteNames(names);
  }

  return (
    <div class="combobox">
      <input
        {...field}
        id={id}
        placeholder={placeholder}
        aria-label={placeholder}
        {...(problem !== undefined && { 'aria-invalid': true, 'aria-describedby': problem })}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          restart();
          setEntered(null);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
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
