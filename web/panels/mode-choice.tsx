import type { ViewMode } from '../../core/view/state.ts';
import type { ReportWords } from '../language/words/report.ts';
import { ChoiceRow } from './choice-row.tsx';

const MODES: readonly ViewMode[] = ['LIVE', 'FROZEN'];

interface Props {
  words: ReportWords;
  mode: ViewMode;
  onChoose: (mode: ViewMode) => void;
}

/** Whether a view is to follow the data. */
export function ModeChoice({ words, mode, onChoose }: Props) {
  return (
    <fieldset class="mode-choice">
      <legend>{words.mode}</legend>
      {MODES.map((each) => (
        <ChoiceRow
          key={each}
          {...words.modes[each]}
          question="mode"
          isChosen={mode === each}
          onChoose={() => onChoose(each)}
        />
      ))}
    </fieldset>
  );
}
