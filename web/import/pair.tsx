import { useId } from 'preact/hooks';
import { nameOf } from '../../core/model/actor.ts';
import type { LookAlike } from '../api/imports.ts';
import type { ImportWords } from '../language/words/import.ts';
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
      <p class="page-note">{likeness({ code, values }, words)}</p>
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

function likeness({ code, values }: Pick<LookAlike, 'code' | 'values'>, words: ImportWords): string {
  const [first = '', second, third] = values;
  if (code === 'SAME_ID') return words.sameId(first);
  if (code === 'SAME_IDENTIFIER') return words.sameIdentifier(first, second ?? '');
  if (second === undefined) return words.sameName(first);
  return third === undefined
    ? words.sameNameThere(first, second)
    : words.sameNameElsewhere(first, second, third);
}
