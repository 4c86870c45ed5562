import { useId } from 'preact/hooks';
import { nameOf } from '../../core/model/actor.ts';
import type { LookAlike } from '../api/imports.ts';
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
export function Pair({ pair: { actor, other, where, code, values }, decision, onDecide }: Props) {
  const words = useWords();
  const group = useId();
  const [first = '', second = null] = values;
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
      <p class="page-note">
        {code === 'SAME_NAME' ? words.sameName(first, second) : words.sameIdentifier(first, second ?? '')}
      </p>
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
