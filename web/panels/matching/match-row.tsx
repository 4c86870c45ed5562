import { TriangleAlert } from 'lucide';
import { ACTOR_KINDS } from '../../../core/model/actor-kinds.ts';
import type { SearchHit } from '../../api/search.ts';
import { chosen, hitOf, isUnsure, type MatchRow as Row, replaced } from '../../state/match-table.ts';
import { useExplorer } from '../context.ts';
import { Icon } from '../icon.tsx';
import { KindMark } from '../kind-mark.tsx';
import { usePreferences } from '../preferences.tsx';
import { Combobox } from '../search/combobox.tsx';
import { Reason } from '../search/hit.tsx';
import { useMatchWords } from './use-match-words.ts';

interface Props {
  row: Row;
  isShown: boolean;
  /** An earlier name that led to the same actor. */
  sameAs: string | null;
  onChange: (row: Row) => void;
}

/** A pasted name, the actor it is taken for, the others that it may mean, and a tick. */
export function MatchRow({ row, isShown, sameAs, onChange }: Props) {
  const { words } = usePreferences();
  const match = useMatchWords();
  const hit = hitOf(row);
  return (
    <tr class={isUnsure(row) ? 'unsure' : ''}>
      <td>
        <label class="match-tick">
          <input
            type="checkbox"
            aria-label={match.take(row.name)}
            checked={row.ticked && !isShown}
            disabled={hit === null || isShown}
            onChange={() => onChange({ ...row, ticked: !row.ticked })}
          />
        </label>
      </td>
      <th scope="row">
        {row.name}
        {row.times > 1 && <small>{match.times(row.times)}</small>}
      </th>
      <td>
        {row.hits === null ? (
          match.waiting
        ) : (
          <div class="match-actor">
            {row.hits.length > 0 && <Alternatives row={row} onChange={onChange} />}
            {hit && (
              <p class="match-why">
                {isUnsure(row) && (
                  <span class="match-unsure">
                    <Icon of={TriangleAlert} size={12} /> {match.unsureMark}
                  </span>
                )}
                {isShown && <span class="hit-shown">{words.onCanvas}</span>}
                <Reason hit={hit} />
                {sameAs !== null && <span>{match.sameAs(sameAs)}</span>}
              </p>
            )}
            {row.hits.length === 0 && <span class="match-none">{match.none}</span>}
            {hit === null && (
              <Combobox
                id={`match-${encodeURIComponent(row.name)}`}
                placeholder={match.searchFor(row.name)}
                onChoose={(found) => {
                  onChange(replaced(row, found));
                  // The field goes; what it chose stands in the list that has just come.
                  requestAnimationFrame(() => document.getElementById(listId(row))?.focus());
                }}
              />
            )}
          </div>
        )}
      </td>
    </tr>
  );
}

function listId({ name }: Row): string {
  return `match-list-${encodeURIComponent(name)}`;
}

function Alternatives({ row, onChange }: Pick<Props, 'row' | 'onChange'>) {
  const match = useMatchWords();
  const hit = hitOf(row);
  return (
    <span class="match-choice">
      {hit && <KindMark kind={hit.actor.kind} size={16} />}
      <select
        id={listId(row)}
        aria-label={match.actorFor(row.name)}
        value={row.chosen ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(chosen(row, value === '' ? null : value))}
      >
        {row.hits?.map((one) => (
          <Alternative key={one.actor.id} hit={one} />
        ))}
        <option value="">{match.other}</option>
      </select>
    </span>
  );
}

function Alternative({ hit: { actor } }: { hit: SearchHit }) {
  const { lang } = usePreferences();
  const { labels } = useExplorer().history.present;
  const parts = [actor.name, ACTOR_KINDS[actor.kind].one[lang], actor.country?.name].filter(Boolean);
  return (
    <option value={actor.id} lang={labels.toLowerCase()}>
      {parts.join(' · ')}
    </option>
  );
}
