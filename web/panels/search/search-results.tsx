import { ACTOR_KINDS } from '../../../core/model/actor-kinds.ts';
import type { Failure } from '../../api/request.ts';
import type { SearchHit } from '../../api/search.ts';
import { explain } from '../../language/explain.ts';
import type { HitGroup } from '../../state/hit-groups.ts';
import { usePreferences } from '../preferences.tsx';
import { Hit } from './hit.tsx';

interface Props {
  id: string;
  text: string;
  groups: HitGroup[];
  isWaiting: boolean;
  failure: Failure | null;
  active: SearchHit | undefined;
  isMarked: (actor: string) => boolean;
  onChoose: (hit: SearchHit, withNeighbours: boolean) => void;
  hint: string | null;
}

/** The id of a hit's element in the list of a field. */
export function hitId(field: string, { actor }: SearchHit): string {
  return `${field}-hit-${encodeURIComponent(actor.id)}`;
}

/** The hits of a search, under a heading for each kind of actor. */
export function SearchResults({ id, text, groups, isWaiting, failure, hint, ...rest }: Props) {
  const { words, lang } = usePreferences();
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const silence = isWaiting ? words.searching : words.noHits(text.trim());
  const message = failure ? explain(failure, words) : silence;
  return (
    <div class="results">
      <div id={`${id}-list`} role="listbox" aria-label={words.searchShort}>
        {groups.map(({ kind, hits }) => (
          <fieldset key={kind} aria-labelledby={`${id}-group-${kind}`}>
            <div id={`${id}-group-${kind}`} class="hit-group" role="presentation">
              {ACTOR_KINDS[kind].many[lang]}
            </div>
            {hits.map((hit) => (
              <Option key={hit.actor.id} id={id} hit={hit} {...rest} />
            ))}
          </fieldset>
        ))}
      </div>
      {count === 0 && <p class="results-message">{message}</p>}
      {count > 0 && hint !== null && <p class="results-hint">{hint}</p>}
      <span class="visually-hidden" role="status">
        {!isWaiting && count > 0 ? words.hits(count) : ''}
      </span>
    </div>
  );
}

interface OptionProps extends Pick<Props, 'id' | 'active' | 'isMarked' | 'onChoose'> {
  hit: SearchHit;
}

function Option({ id, hit, active, isMarked, onChoose }: OptionProps) {
  return (
    <div
      id={hitId(id, hit)}
      role="option"
      aria-selected={hit === active}
      class="hit"
      tabIndex={-1}
      onMouseDown={(event) => {
        // The field must keep the focus, or the list closes under the pointer.
        event.preventDefault();
        onChoose(hit, event.ctrlKey || event.metaKey);
      }}
    >
      <Hit hit={hit} isMarked={isMarked(hit.actor.id)} />
    </div>
  );
}
