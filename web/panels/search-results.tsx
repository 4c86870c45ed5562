import type { Failure } from '../api/request.ts';
import type { SearchHit } from '../api/search.ts';
import { explain } from '../language/explain.ts';
import { useExplorer } from './context.ts';
import { KindMark } from './kind-mark.tsx';
import { useWords } from './preferences.tsx';

interface Props {
  id: string;
  text: string;
  hits: SearchHit[];
  isWaiting: boolean;
  failure: Failure | null;
  active: number;
  isMarked: (actor: string) => boolean;
  onChoose: (hit: SearchHit, withNeighbours: boolean) => void;
  hint: string | null;
}

export function SearchResults({
  id,
  text,
  hits,
  isWaiting,
  failure,
  active,
  isMarked,
  onChoose,
  hint,
}: Props) {
  const words = useWords();
  const silence = isWaiting ? words.searching : words.noHits(text.trim());
  const message = failure ? explain(failure, words) : silence;
  return (
    <div class="results">
      <div id={`${id}-list`} role="listbox" aria-label={words.searchShort}>
        {hits.map((hit, index) => (
          <div
            key={hit.actor.id}
            id={`${id}-hit-${index}`}
            role="option"
            aria-selected={index === active}
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
        ))}
      </div>
      {hits.length === 0 && <p class="results-message">{message}</p>}
      {hits.length > 0 && hint !== null && <p class="results-hint">{hint}</p>}
      <span class="visually-hidden" role="status">
        {!isWaiting && hits.length > 0 ? words.hits(hits.length) : ''}
      </span>
    </div>
  );
}

function Hit({ hit: { actor, matchedText, matchedOn }, isMarked }: { hit: SearchHit; isMarked: boolean }) {
  const words = useWords();
  const { labels } = useExplorer().history.present;
  return (
    <>
      <KindMark kind={actor.kind} size={16} />
      <span class="hit-name">
        <span lang={labels.toLowerCase()}>{actor.name}</span>
        {matchedText !== actor.name && (
          <span class="hit-reason">
            {words.matched[matchedOn]}: <mark>{matchedText}</mark>
          </span>
        )}
      </span>
      <span class="hit-figures">
        {isMarked && <span class="hit-shown">{words.onCanvas}</span>}
        {actor.country && <abbr title={actor.country.name}>{actor.country.code}</abbr>}
        <span>{words.linkCount(actor.degree)}</span>
      </span>
      {actor.description !== null && <span class="hit-description">{actor.description}</span>}
    </>
  );
}
