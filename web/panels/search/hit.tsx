import type { SearchHit } from '../../api/search.ts';
import { useExplorer } from '../context.ts';
import { KindMark } from '../kind-mark.tsx';
import { useWords } from '../preferences.tsx';

interface Props {
  hit: SearchHit;
  isMarked: boolean;
}

/** An actor that a search found: name, why, country, number of links and what it is in one line. */
export function Hit({ hit, isMarked }: Props) {
  const words = useWords();
  const { labels } = useExplorer().history.present;
  const { actor } = hit;
  return (
    <>
      <KindMark kind={actor.kind} size={16} />
      <span class="hit-name">
        <span lang={labels.toLowerCase()}>{actor.name}</span>
        <Reason hit={hit} />
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

/** What matched, where that is not the name that one reads anyway. */
export function Reason({ hit: { actor, matchedText, matchedOn } }: { hit: SearchHit }) {
  const words = useWords();
  if (matchedText === actor.name) return null;
  return (
    <span class="hit-reason">
      {words.matched[matchedOn]}: <mark>{matchedText}</mark>
    </span>
  );
}
