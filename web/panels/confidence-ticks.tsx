import { CONFIDENCES, type Confidence } from '../../core/model/link.ts';
import { useWords } from './preferences.tsx';

interface Props {
  hidden: readonly Confidence[];
  onTick: (confidence: Confidence, tick: boolean) => void;
}

/** How sure a link has to be to be followed. */
export function ConfidenceTicks({ hidden, onTick }: Props) {
  const words = useWords();
  return (
    <fieldset class="confidence-ticks">
      <legend>{words.onlyLinksThatAre}</legend>
      {CONFIDENCES.map((confidence) => (
        <label key={confidence}>
          <input
            type="checkbox"
            checked={!hidden.includes(confidence)}
            onChange={({ currentTarget }) => onTick(confidence, currentTarget.checked)}
          />
          {words.confidence[confidence]}
        </label>
      ))}
    </fieldset>
  );
}
