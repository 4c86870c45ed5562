import { LONGEST } from '../../../core/view/longest.ts';
import type { ReportWords } from '../../language/words/report.ts';
import type { ReportView } from '../../state/report.ts';
import { ModeChoice } from '../mode-choice.tsx';

interface Props {
  words: ReportWords;
  view: ReportView;
  onChange: (view: ReportView) => void;
}

/** What a view to be saved is called, and whether it is to follow the data. */
export function ViewFields({ words, view, onChange }: Props) {
  return (
    <>
      <label class="field">
        <span>{words.title}</span>
        <input
          required
          maxLength={LONGEST.title}
          value={view.title}
          onInput={({ currentTarget }) => onChange({ ...view, title: currentTarget.value })}
        />
      </label>
      <div class="field">
        <label for="view-note">{words.note}</label>
        <textarea
          id="view-note"
          rows={2}
          maxLength={LONGEST.note}
          aria-describedby="view-note-hint"
          value={view.note}
          onInput={({ currentTarget }) => onChange({ ...view, note: currentTarget.value })}
        />
        <small class="hint" id="view-note-hint">
          {words.noteHint}
        </small>
      </div>
      <ModeChoice words={words} mode={view.mode} onChoose={(mode) => onChange({ ...view, mode })} />
    </>
  );
}
