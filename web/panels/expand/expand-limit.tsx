import { MOST_AT_ONCE } from '../../state/expansion.ts';
import { useWords } from '../preferences.tsx';

const LIMITS = [5, 10, 25, 50, 100, 200, MOST_AT_ONCE];

interface Props {
  limit: number;
  onLimit: (limit: number) => void;
  /** How many links lead out of the picture along what is ticked. */
  left: number;
}

/** How many actors may come at once, and how many will. */
export function ExpandLimit({ limit, onLimit, left }: Props) {
  const words = useWords();
  return (
    <div class="expand-limit">
      <label>
        {words.atMost}{' '}
        <select value={limit} onChange={({ currentTarget }) => onLimit(Number(currentTarget.value))}>
          {LIMITS.map((each) => (
            <option key={each} value={each}>
              {words.actorCount(each)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint" role="status">
        {left === 0 ? words.addsNothing : words.addsAtMost(Math.min(limit, left), left)}
      </p>
    </div>
  );
}
