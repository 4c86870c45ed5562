import { spokenDate } from '../../core/language/dates.ts';
import { grouped } from '../../core/language/grouped.ts';
import type { ListedImport } from '../api/import-list.ts';
import { explorerAddress } from '../state/importing/glimpse.ts';
import { useLanguage, useWords } from './words.ts';

interface Props {
  row: ListedImport;
  isBusy: boolean;
  onRemove: () => void;
}

export function ListedRow({ row, isBusy, onRemove }: Props) {
  const words = useWords();
  const { name, state, by, startedAt, finishedAt, actors, links, sources, glimpse } = row;
  const shown = glimpse.length;
  const isPart = actors > shown;
  return (
    <tr>
      <th scope="row">
        {name}
        {words.states[state] !== '' && <span class="page-note"> {words.states[state]}</span>}
      </th>
      <td class="short">{spokenDate((finishedAt ?? startedAt).slice(0, 10), useLanguage())}</td>
      <td>{by}</td>
      <td class="number" data-what={words.actors}>
        {grouped(actors)}
      </td>
      <td class="number" data-what={words.links}>
        {grouped(links)}
      </td>
      <td class="number" data-what={words.sources}>
        {grouped(sources)}
      </td>
      <td class="row-deeds">
        {shown > 0 && (
          <a
            class="small-button"
            href={explorerAddress(glimpse)}
            aria-label={isPart ? words.showSomeNamed(shown, name) : words.showNamed(name)}
          >
            {isPart ? words.showSome(shown) : words.show}
          </a>
        )}
        <button
          type="button"
          class="small-button"
          aria-label={words.removeNamed(name)}
          aria-disabled={isBusy}
          onClick={() => !isBusy && onRemove()}
        >
          {words.remove}
        </button>
      </td>
    </tr>
  );
}
