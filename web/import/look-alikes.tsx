import type { ImportReport } from '../api/imports.ts';
import { type Decisions, decisionOn } from '../state/importing/decisions.ts';
import { Pair } from './pair.tsx';
import { useWords } from './words.ts';

interface Props {
  report: ImportReport;
  /** It can still be decided. */
  isOpen: boolean;
  decisions: Decisions;
  onDecide: (pair: { id: string; other: string }, isSame: boolean) => void;
}

/** Actors that may be ones that are there already. Of a check it can be decided; of what was loaded it is told. */
export function LookAlikes({ report, isOpen, decisions, onDecide }: Props) {
  const words = useWords();
  const { lookAlikes, lookAlikeCount } = report;
  return (
    <>
      <h3>{words.lookAlikes(lookAlikeCount)}</h3>
      {isOpen && <p>{words.lookAlikesLead}</p>}
      <ul class="look-alikes">
        {lookAlikes.map((pair) => {
          const ids = { id: pair.actor.id, other: pair.other.id };
          return (
            <Pair
              key={`${ids.id} ${ids.other}`}
              pair={pair}
              decision={decisionOn(decisions, ids)}
              onDecide={isOpen ? (isSame) => onDecide(ids, isSame) : null}
            />
          );
        })}
      </ul>
      {lookAlikeCount > lookAlikes.length && (
        <p class="page-note">{words.firstLookAlikes(lookAlikes.length, lookAlikeCount)}</p>
      )}
    </>
  );
}
