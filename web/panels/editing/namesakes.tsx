import { ACTOR_KINDS } from '../../../core/model/actor-kinds.ts';
import { usePreferences } from '../preferences.tsx';
import { useSearch } from '../search/use-search.ts';
import { useEditingWords } from './use-editing-words.ts';

/** From this score on the whole of a name matched. */
const WHOLE = 0.9;

/** Says of a new actor who has its name already, so that nobody is added twice unawares. */
export function Namesakes({ name }: { name: string }) {
  const words = useEditingWords();
  const { lang } = usePreferences();
  const { hits, isCurrent } = useSearch(name);
  const there = hits.filter(({ score }) => isCurrent && score >= WHOLE).map(({ actor }) => actor);
  if (there.length === 0) return null;
  const named = there.map((actor) => {
    const facts = [ACTOR_KINDS[actor.kind].one[lang], actor.country?.name].filter(Boolean);
    return `${actor.name} (${facts.join(', ')})`;
  });
  return (
    <p class="form-back" role="status">
      {words.alreadyThere(named.join('; '))}
    </p>
  );
}
