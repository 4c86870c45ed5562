import { useId } from 'preact/hooks';
import { nameOf } from '../../core/model/actor.ts';
import type { LookAlike } from '../api/imports.ts';
import type { ImportWords } from '../language/words/import.ts';
import { likenessIn } from '../state/importing/likeness.ts';
import { ActorFacts } from './actor-facts.tsx';
import { useLanguage, useWords } from './words.ts';

interface Props {
  pair: LookAlike;
  /** Null: open. */
  decision: boolean | null;
  /** Null: it is too late to decide. */
  onDecide: ((isSame: boolean) => void) | null;
}

/** Two actors side by side, and whether they are one. */
export function Pair({ pair: { actor, other, where, reason }, decision, onDecide }: Props) {
  const words = useWords();
  const group = useId();
  const name = nameOf(actor, useLanguage() === 'it' ? 'IT' : 'EN');
  const choices = [
    { label: words.same, isSame: true },
    { label: words.different, isSame: false },
  ];
  return (
    <li class="pair">
      <div class="pair-sides">
        <ActorFacts actor={actor} title={words.inFiles} />
        <ActorFacts
          actor={other}
          title={where === 'GRAPH' ? words.inGraph : words.alsoInFiles}
          isLinked={where === 'GRAPH'}
        />
      </div>
      <p class="page-note">{likenessWords(reason, words)}</p>
      {onDecide && (
        <fieldset class="pair-choice">
          <legend class="visually-hidden">{words.isSame(name)}</legend>
          {choices.map(({ label, isSame }) => (
            <label key={label}>
              <input
                type="radio"
                name={group}
                checked={decision === isSame}
                onChange={() => onDecide(isSame)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
    </li>
  );
}

function likenessWords(reason: string, words: ImportWords): string {
  const likeness = likenessIn(reason);
  if (likeness === null) return reason;
  return likeness.type === 'name'
    ? words.sameName(likeness.name, likeness.country)
    : words.sameIdentifier(likeness.scheme, likeness.value);
}
