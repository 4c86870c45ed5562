import type { ViewMode } from '../../core/view/state.ts';
import type { ReportWords } from '../language/words/report.ts';

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
        <label key={each} class="export-row">
          <input type="radio" name="mode" checked={mode === each} onChange={() => onChoose(each)} />
          <span>
            {words.modes[each].name}
            <small>{words.modes[each].hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
